package org.rostrum.gateway.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rostrum.gateway.FakeServices.REGISTRY;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.web.testing.Metrics;

@GatewayTest
class MetricsTest {

    private static final String REQUESTS = "http_server_requests_seconds_count";

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void areNotWhereCallersAre() {
        given().get("/q/metrics").then().statusCode(404).contentType("application/problem+json");
        given().auth().oauth2(Tokens.valid()).get("/q/metrics").then().statusCode(404);
    }

    @Test
    void leaveHealthAndTheApisDescriptionWhereTheyWere() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/docs/").then().statusCode(200);
    }

    @Test
    void countARequestByTheTemplateOfItsRoute() {
        String[] labels = {"uri=\"/v1/documents/{symbol+}\"", "method=\"GET\"", "status=\"200\""};
        double before = count(REQUESTS, labels);
        get("/v1/documents/A/78/1");
        get("/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1");
        awaitCount(before + 2, REQUESTS, labels);
        assertThat(now().series(REQUESTS)).noneMatch(line -> line.contains("A/78") || line.contains("CRP.1"));
    }

    @Test
    void countEverythingThatNoRouteTakesUnderOneName() {
        double before = count(REQUESTS, "uri=\"/unmatched\"", "method=\"GET\"", "status=\"404\"");
        double refused = count(REQUESTS, "uri=\"/unmatched\"", "method=\"GET\"", "status=\"400\"");
        get("/v1/made-up/1");
        get("/made-up/2");
        get("/v1/documents/..%2F3");
        awaitCount(before + 2, REQUESTS, "uri=\"/unmatched\"", "method=\"GET\"", "status=\"404\"");
        awaitCount(refused + 1, REQUESTS, "uri=\"/unmatched\"", "method=\"GET\"", "status=\"400\"");
        assertThat(now().lines()).noneMatch(line -> line.contains("made-up"));
    }

    @Test
    void haveNoSecretOfAPrivateAddress() {
        String secret = "c2VjcmV0LW9mLWEtcHJpdmF0ZS1jYWxlbmRhci0y";
        double before = count(REQUESTS, "uri=\"/calendars/{secret}\"", "method=\"GET\"", "status=\"200\"");
        given().get("/calendars/" + secret + ".ics").then().statusCode(200);
        given().delete("/calendars/" + secret + ".ics").then().statusCode(405);
        awaitCount(before + 1, REQUESTS, "uri=\"/calendars/{secret}\"", "method=\"GET\"", "status=\"200\"");
        assertThat(now().lines()).noneMatch(line -> line.contains(secret));
    }

    @Test
    void tellHowLongEachServiceTakesAndHowItAnswers() {
        String answers = "rostrum_gateway_answers_seconds_count";
        String registry = "service=\"document-registry-service\"";
        double good = count(answers, registry, "status=\"2xx\"");
        double bad = count(answers, registry, "status=\"5xx\"");
        get("/v1/bodies");
        REGISTRY.answers((request, body) -> request.connection().close());
        get("/v1/bodies");
        assertThat(count(answers, registry, "status=\"2xx\"")).isEqualTo(good + 1);
        assertThat(count(answers, registry, "status=\"5xx\"")).isEqualTo(bad + 1);
        assertThat(now().series("rostrum_gateway_answers_seconds_bucket"))
                .anyMatch(line -> line.contains("le=\"0.25\""));
    }

    @Test
    void countRefusalsByTheTypeOfProblem() {
        double before = count("rostrum_problems_total", "type=\"unauthorized\"", "status=\"401\"");
        given().get("/v1/sessions").then().statusCode(401);
        assertThat(count("rostrum_problems_total", "type=\"unauthorized\"", "status=\"401\""))
                .isEqualTo(before + 1);
    }

    @Test
    void tellRequestsSentWithoutTheirPaths() {
        get("/v1/documents/A/78/2");
        assertThat(now().series("http_client_requests")).noneMatch(line -> line.contains("uri="));
    }

    private static void get(String target) {
        given().urlEncodingEnabled(false).auth().oauth2(Tokens.valid()).get(target);
    }

    private Metrics now() {
        return Metrics.of(metrics);
    }

    private double count(String name, String... labels) {
        return now().value(name, labels).orElse(0);
    }

    /** A request may be counted when the caller has its answer already. */
    private void awaitCount(double expected, String name, String... labels) {
        await().untilAsserted(() ->
                assertThat(count(name, labels)).as(List.of(labels).toString()).isEqualTo(expected));
    }
}
