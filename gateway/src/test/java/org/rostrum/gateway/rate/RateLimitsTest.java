package org.rostrum.gateway.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** Every test has accounts and programs of its own, so that none uses up what another has. */
@GatewayTest
@TestProfile(RateLimitsTest.Strict.class)
class RateLimitsTest {

    /** Quotas that one test can use up, over times that no test takes. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rostrum.gateway.rates.user.usual", "5/10h",
                    "rostrum.gateway.rates.user.file", "2/10h",
                    "rostrum.gateway.rates.client.usual", "8/10h",
                    "rostrum.gateway.rates.address.usual", "4/10h",
                    "rostrum.gateway.rates.at-once.usual", "2");
        }
    }

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void refusesAnAccountThatAsksTooOftenAndNobodyElse() {
        for (int left = 4; left >= 0; left--) {
            as("flood", "mobile-a")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"user\";q=5;w=36000")
                    .header("RateLimit", matchesPattern("\"user\";r=" + left + ";t=\\d+"));
        }
        for (int i = 0; i < 50; i++) {
            as("flood", "mobile-a")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("7[12]\\d\\d"))
                    .header("RateLimit", matchesPattern("\"user\";r=0;t=7[12]\\d\\d"))
                    .body("type", equalTo("/problems/too-many-requests"))
                    .body("policy", equalTo("user"))
                    .body("quota", equalTo(5))
                    .body("windowSeconds", equalTo(36_000))
                    .body("detail", containsString("was not carried out"))
                    .body("correlationId", matchesPattern("[A-Za-z0-9._-]{8,64}"));
        }
        // The neighbour came through the same program and from the same address, and pays for nothing of this.
        as("neighbour", "mobile-a").then().statusCode(200).header("RateLimit", matchesPattern("\"client\";r=2;t=\\d+"));
        assertThat(SCHEDULE.received()).hasSize(6);
    }

    @Test
    void refusesAProgramWhoseAccountsTogetherAskTooOftenAndNoOtherProgram() {
        for (int i = 0; i < 4; i++) {
            as("first", "program-b").then().statusCode(200);
            as("second", "program-b").then().statusCode(200);
        }
        as("third", "program-b").then().statusCode(429).body("policy", equalTo("client"));
        // What the program could not have, the account has not paid for.
        as("third", "program-c").then().statusCode(200).header("RateLimit", matchesPattern("\"user\";r=4;t=\\d+"));
    }

    @Test
    void countsEachKindOfRequestForItself() {
        String token = Tokens.of("reader", "program-d");
        String file = "/v1/document-files/en/pdf/A/1";
        given().auth().oauth2(token).get(file).then().statusCode(200);
        given().auth().oauth2(token).get(file).then().statusCode(200);
        given().auth().oauth2(token).get(file).then().statusCode(429).body("policy", equalTo("user-file"));
        as("reader", "program-d").then().statusCode(200).header("RateLimit-Policy", containsString("\"user\""));
    }

    @Test
    void refusesAnAddressThatHasNoTokenAndLetsWhoeverHasOnePass() {
        for (int i = 0; i < 2; i++) {
            given().get("/v1/sessions").then().statusCode(401).header("RateLimit-Policy", "\"address\";q=4;w=36000");
            given().auth().oauth2("bad.token.x").get("/v1/sessions").then().statusCode(401);
        }
        given().get("/v1/sessions")
                .then()
                .statusCode(429)
                .header("WWW-Authenticate", nullValue())
                .body("policy", equalTo("address"));
        given().auth().oauth2("bad.token.x").get("/v1/sessions").then().statusCode(429);
        as("somebody", "program-e").then().statusCode(200);
        // Whoever watches over the process asks as often as it likes.
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void givesAnAccountNoMorePlacesAtOnceThanAllowed() throws Exception {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(held::add);
        try (Socket first = send("busy");
                Socket second = send("busy")) {
            held.take();
            held.take();
            as("busy", "program-f")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .body("policy", equalTo("at-once"))
                    .body("quota", equalTo(2));
            SCHEDULE.reset();
            as("idle", "program-f").then().statusCode(200);
            assertThat(first.isClosed() || second.isClosed()).isFalse();
        }
        // Their callers are gone, and so are their places.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String token = Tokens.of("busy", "program-g");
            return given().auth().oauth2(token).get("/v1/sessions").statusCode() == 200;
        });
    }

    private static Response as(String subject, String client) {
        return given().auth().oauth2(Tokens.of(subject, client)).get("/v1/sessions");
    }

    private static Socket send(String subject) throws Exception {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.getOutputStream()
                .write(("GET /v1/sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + Tokens.of(subject, "program-f") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
