package org.rostrum.gateway.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.web.testing.LogLines;

/** One line for each request, and in no line anything that is secret or about a person. */
@GatewayTest
@TestProfile(JsonLog.class)
class AccessLogTest {

    private static final String CORRELATION = "access-log-test-1";
    private static final String PERSON = "Ms. Annegret Unterberger";
    private static final String SECRET = "c2VjcmV0LW9mLWEtcHJpdmF0ZS1jYWxlbmRhci0x";

    private final LogLines log = new LogLines();
    private final String token = Tokens.valid();

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void saysWhatWasAskedByWhichProgramAndHowItEnded() {
        authorized().get("/v1/documents/CAC/COSP/EG.1/2023/CRP.1?lang=fr");

        JsonPath line = onlyLine();
        assertThat(line.getString("loggerName")).isEqualTo("org.rostrum.gateway.access");
        assertThat(line.getString("service")).isEqualTo("gateway");
        assertThat(line.getString("mdc.method")).isEqualTo("GET");
        assertThat(line.getString("mdc.route")).isEqualTo("/v1/documents/{symbol+}");
        assertThat(line.getString("mdc.status")).isEqualTo("200");
        assertThat(line.getString("mdc.client")).isEqualTo("rostrum-docs");
        assertThat(line.getLong("mdc.milliseconds")).isNotNegative();
        assertThat(line.getString("message")).startsWith("GET /v1/documents/{symbol+} 200 ");
    }

    @Test
    void writesTheLineOfARefusedRequestToo() {
        correlated().get("/v1/sessions/1");
        assertThat(onlyLine().getString("mdc.status")).isEqualTo("401");
        assertThat(onlyLine().getString("mdc.client")).isEqualTo("-");
    }

    @Test
    void namesNoPathThatNoRouteHas() {
        authorized().get("/v1/made-up/" + SECRET).then().statusCode(404);
        assertThat(onlyLine().getString("mdc.route")).isEqualTo("/unmatched");
        assertThat(onlyLine().getString("message")).doesNotContain("made-up");
    }

    @Test
    void writesTheLineOfARequestThatAServiceDidNotAnswer() {
        REGISTRY.answers((request, body) -> request.connection().close());
        authorized().get("/v1/bodies").then().statusCode(502);
        assertThat(onlyLine().getString("mdc.status")).isEqualTo("502");
    }

    @Test
    void writesNoLineOfAProbe() {
        correlated().get("/q/health/live").then().statusCode(200);
        assertThat(log.with(CORRELATION)).isEmpty();
    }

    @Test
    void writesTheLineOfACallerWhoGoesAwayBeforeTheAnswersEnd() throws Exception {
        SCHEDULE.behaves(request -> {
            request.response().setChunked(true).write("the beginning");
        });
        try (Socket caller = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = caller.getOutputStream();
            out.write(("GET /v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Correlation-Id: " + CORRELATION
                            + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.getInputStream().read()).isEqualTo('H');
        }
        assertThat(onlyLine().getString("mdc.status")).isEqualTo("499");
    }

    @Test
    void writesNothingSecretAndNothingAboutPersons() {
        String query = "?name=" + PERSON.replace(" ", "%20") + "&access_token=" + token;
        person().get("/v1/sessions" + query).then().statusCode(200);
        person().body("{\"speaker\": \"" + PERSON + "\"}").post("/v1/meetings/1/inscriptions" + query);
        person().get("/v1/nothing/" + SECRET + query).then().statusCode(404);
        person().get("/v1/documents/%00" + SECRET).then().statusCode(400);
        person().delete("/v1/sessions" + query).then().statusCode(405);
        person().header("Expect", "a miracle").get("/v1/sessions").then().statusCode(417);
        correlated()
                .auth()
                .oauth2(Tokens.expired())
                .get("/v1/sessions" + query)
                .then()
                .statusCode(401);
        correlated()
                .header("Authorization", "Basic " + SECRET)
                .get("/v1/sessions")
                .then()
                .statusCode(401);
        correlated().get("/calendars/" + SECRET + ".ics").then().statusCode(200);
        SCHEDULE.answers((request, body) -> request.connection().close());
        person().get("/v1/sessions" + query).then().statusCode(502);
        correlated().get("/calendars/" + SECRET + ".ics").then().statusCode(502);
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(500)
                .putHeader("Set-Cookie", "a=" + SECRET)
                .end(PERSON));
        person().get("/v1/sessions" + query).then().statusCode(500);

        awaitLines(12);
        assertThat(log.lines())
                .noneMatch(line -> line.contains("Unterberger"))
                .noneMatch(line -> line.contains(SECRET))
                .noneMatch(line -> line.contains(token) || line.contains("eyJ"))
                .noneMatch(line -> line.contains("delegate-at"));
    }

    private RequestSpecification person() {
        return authorized()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Cookie", "q_session=" + SECRET)
                .header("From", PERSON);
    }

    private RequestSpecification authorized() {
        return correlated().auth().oauth2(token);
    }

    private static RequestSpecification correlated() {
        return given().header("X-Correlation-Id", CORRELATION);
    }

    private JsonPath onlyLine() {
        return awaitLines(1).getFirst();
    }

    /** A line may be written when the caller has its answer already. */
    private List<JsonPath> awaitLines(int count) {
        return await().until(this::accessLines, lines -> lines.size() == count);
    }

    /** The lines of the access log with this test's correlation id. */
    private List<JsonPath> accessLines() {
        return log.with("org.rostrum.gateway.access").stream()
                .map(JsonPath::from)
                .filter(line -> CORRELATION.equals(line.getString("mdc.correlationId")))
                .toList();
    }
}
