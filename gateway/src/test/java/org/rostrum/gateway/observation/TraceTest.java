package org.rostrum.gateway.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.FakeService;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.web.testing.RecordedSpans;

@GatewayTest
@TestProfile(TraceTest.Traced.class)
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

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

    @Inject
    Tracer tracer;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void goOnInTheServiceAsTheSameTrace() {
        given().auth()
                .oauth2(Tokens.valid())
                .header("X-Correlation-Id", "trace-test-1")
                .get("/v1/documents/A/78/1?lang=fr");

        String[] passed = passedTo(REGISTRY).split("-");
        SpanData server = await()
                .until(
                        () -> spans.ofTrace(passed[1]),
                        found -> ofKind(found, SpanKind.SERVER) != null && ofKind(found, SpanKind.CLIENT) != null)
                .stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .findFirst()
                .orElseThrow();
        assertThat(server.getName()).isEqualTo("GET /v1/documents/{symbol+}");
        assertThat(server.getAttributes().get(AttributeKey.stringKey("rostrum.correlation_id")))
                .isEqualTo("trace-test-1");
        SpanData client = ofKind(spans.ofTrace(passed[1]), SpanKind.CLIENT);
        assertThat(client.getSpanId()).isEqualTo(passed[2]);
        assertThat(client.getParentSpanId()).isEqualTo(server.getSpanId());
    }

    @Test
    void belongToTheTraceThatTheCallerBegan() {
        given().auth()
                .oauth2(Tokens.valid())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/v1/sessions");

        assertThat(passedTo(SCHEDULE)).startsWith("00-" + TRACE + "-");
        assertThat(SCHEDULE.received().getFirst().headers().getAll("traceparent"))
                .hasSize(1);
    }

    @Test
    void areMadeWhetherTheCallerAsksForThemOrNot() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4737";
        given().auth()
                .oauth2(Tokens.valid())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                .get("/v1/sessions");

        await().until(() -> ofKind(spans.ofTrace(trace), SpanKind.SERVER) != null);
    }

    @Test
    void haveNoPathNoQueryAndNoAddressOfTheCaller() {
        String secret = "c2VjcmV0LW9mLWEtcHJpdmF0ZS1jYWxlbmRhci00";
        given().get("/calendars/" + secret + ".ics?token=" + secret);
        given().get("/nothing/" + secret + "?token=" + secret);
        SCHEDULE.answers((request, body) -> request.connection().close());
        given().get("/calendars/" + secret + ".ics");

        await().until(() -> spans.all().stream()
                        .filter(span -> span.getName().contains("/calendars/{secret}"))
                        .count()
                >= 2);
        assertThat(spans.all()).extracting(Object::toString).noneMatch(span -> span.contains(secret));
        assertThat(spans.all())
                .filteredOn(span -> span.getKind() == SpanKind.SERVER)
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("client.address")))
                .doesNotContain("127.0.0.1");
    }

    @Test
    void tellOfExceptionsOnlyWhatALogMay() {
        String token = Tokens.valid();
        Span span = tracer.spanBuilder("redacted").startSpan();
        span.recordException(new IllegalStateException(
                "/calendars/c2VjcmV0.ics of " + token, new IllegalArgumentException("Cookie: a=" + token)));
        span.end();

        SpanData told = spans.ofTrace(span.getSpanContext().getTraceId()).getFirst();
        assertThat(told.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.type")))
                    .isEqualTo(IllegalStateException.class.getName());
            assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.message")))
                    .isEqualTo("/calendars/[removed] of [removed]");
            assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.stacktrace")))
                    .contains("Caused by", "Cookie: [removed]")
                    .doesNotContain("eyJ", "c2VjcmV0");
        });
    }

    private static String passedTo(FakeService service) {
        return service.received().getFirst().headers().get("traceparent");
    }

    private static SpanData ofKind(List<SpanData> spans, SpanKind kind) {
        return spans.stream().filter(span -> span.getKind() == kind).findFirst().orElse(null);
    }
}
