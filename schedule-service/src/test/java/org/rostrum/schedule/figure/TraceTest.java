package org.rostrum.schedule.figure;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.web.testing.RecordedSpans;

/** A trace that the gateway began goes on here and in the neighbour that is asked. */
@QuarkusTest
@TestProfile(TraceTest.Traced.class)
class TraceTest extends ScheduleTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4738";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    /** With a collector that no test needs. */
    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ROSTRUM_TRACES_ENDPOINT", "http://127.0.0.1:9", "quarkus.otel.traces.exporter", "none");
        }
    }

    @ApplicationScoped
    public static class Spans extends RecordedSpans {}

    @Inject
    Spans spans;

    @Test
    void reachesTheNeighbourAsTheSameTrace() {
        UUID body = UUID.randomUUID();
        as("secretariat")
                .header("traceparent", PARENT)
                .header("X-Correlation-Id", "trace-test-2")
                .body(sessionOf(body, "{}"))
                .post("/v1/sessions")
                .then()
                .statusCode(201);

        TestRealm.neighbours()
                .verify(getRequestedFor(urlPathEqualTo("/v1/bodies/" + body))
                        .withHeader("traceparent", matching("00-" + TRACE + "-[0-9a-f]{16}-01")));
        await().untilAsserted(() -> assertThat(spans.ofTrace(TRACE)).anySatisfy(span -> {
            assertThat(span.getName()).isEqualTo("POST /v1/sessions");
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("rostrum.correlation_id")))
                    .isEqualTo("trace-test-2");
        }));
    }

    @Test
    void hasNoPrivateAddress() {
        String secret = "c2VjcmV0LW9mLWEtcHJpdmF0ZS1jYWxlbmRhci01";
        given().header("traceparent", PARENT.replace("38-", "39-"))
                .get("/calendars/" + secret + ".ics")
                .then()
                .statusCode(404);

        await().until(() -> !spans.ofTrace(TRACE.replace("38", "39")).isEmpty());
        assertThat(spans.all()).extracting(Object::toString).noneMatch(span -> span.contains(secret));
    }
}
