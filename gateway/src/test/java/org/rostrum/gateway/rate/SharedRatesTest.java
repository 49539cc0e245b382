package org.rostrum.gateway.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.gateway.rate.Policy.Payer;
import org.rostrum.gateway.route.RouteClass;
import org.rostrum.web.testing.LogLines;
import org.rostrum.web.testing.Metrics;

/** The running gateway, beside another replica, before a store. */
@GatewayTest
@TestProfile(SharedRatesTest.WithStore.class)
@ExtendWith(RedisServer.Needed.class)
class SharedRatesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USUAL = "5/10h";

    private static RedisServer server;

    /** The store, for as long as the gateway runs. */
    public static class Store implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            server = new RedisServer();
            return Map.of("rostrum.gateway.rates.store.url", server.url());
        }

        @Override
        public void stop() {
            server.close();
        }
    }

    public static class WithStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rostrum.gateway.rates.user.usual",
                    USUAL,
                    "rostrum.gateway.rates.client.usual",
                    "8/10h",
                    // The machine of a test may be busy.
                    "rostrum.gateway.rates.store.timeout",
                    "2s",
                    "rostrum.gateway.rates.store.rest",
                    "50ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Store.class));
        }
    }

    @Inject
    RateSettings settings;

    @Inject
    Vertx vertx;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void countsWithTheOtherReplicaAndTellsItInTheSameHeaders() {
        as("flood", "program-a").then().statusCode(200).header("RateLimit", matchesPattern("\"user\";r=4;t=\\d+"));
        try (RateStore ofTheOther = new RateStore(settings.store(), settings.payers(), vertx)) {
            Budgets other = new SharedBudgets(
                    ofTheOther,
                    new LocalBudgets(
                            Policy.of(Payer.USER, RouteClass.USUAL, Quota.of(USUAL)),
                            1,
                            TimeMeter.SYSTEM_MILLISECONDS));
            for (int left = 3; left >= 0; left--) {
                assertThat(other.take("flood")
                                .toCompletionStage()
                                .toCompletableFuture()
                                .join()
                                .remaining())
                        .isEqualTo(left);
            }
        }
        as("flood", "program-a")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"user\";q=5;w=36000")
                .header("RateLimit", matchesPattern("\"user\";r=0;t=7[12]\\d\\d"))
                .header("Retry-After", matchesPattern("7[12]\\d\\d"))
                .body("policy", equalTo("user"));
        as("neighbour", "program-a").then().statusCode(200);
    }

    @Test
    void givesBackToTheAccountWhatItsProgramMayNotHave() {
        for (int i = 0; i < 4; i++) {
            as("first", "program-b").then().statusCode(200);
            as("second", "program-b").then().statusCode(200);
        }
        as("third", "program-b").then().statusCode(429).body("policy", equalTo("client"));
        await().atMost(PATIENCE).untilAsserted(() -> as("third", "program-c")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"user\";r=[1-4];t=\\d+")));
    }

    @Test
    void passesABodyOnThatCameWhileTheStoreWasAsked() {
        SCHEDULE.answers((request, body) -> request.response().end(body));
        String body = "x".repeat(1_000_000);
        given().auth()
                .oauth2(Tokens.of("writer", "program-d"))
                .contentType("application/json")
                .body(body)
                .post("/v1/sessions")
                .then()
                .statusCode(200)
                .body(equalTo(body));
    }

    @Test
    void answersItsOwnPagesToo() {
        given().get("/problems/too-many-requests")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=\\d+"));
    }

    @Test
    void goesOnWithoutTheStoreAndSaysSoOnce() throws Exception {
        as("before", "program-e").then().statusCode(200);
        try (LogLines log = new LogLines()) {
            server.kill();
            for (int i = 0; i < 5; i++) {
                as("during" + i, "program-f").then().statusCode(200);
            }
            assertThat(log.with("does not answer")).singleElement().satisfies(line -> assertThat(line)
                    .contains("WARN", "127.0.0.1:" + server.port(), "counts for itself"));
            assertThat(away()).isEqualTo(1);

            server.start();
            await().atMost(PATIENCE).untilAsserted(() -> {
                given().get("/problems/too-many-requests");
                assertThat(away()).isZero();
            });
            assertThat(log.with("answers again")).hasSize(1);
            assertThat(log.lines()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private double away() {
        return Metrics.of(metrics).value("rostrum_gateway_rates_store_away").orElseThrow();
    }

    private static Response as(String subject, String client) {
        return given().auth().oauth2(Tokens.of(subject, client)).get("/v1/sessions");
    }
}
