package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.endtoend.Collector.Span;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.ServiceReplica;

/** One request through several processes, as a collector of traces sees it. */
@ExtendWith(RunningStack.class)
class TraceChainTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CORRELATION = "trace-chain-test";

    @Test
    void aRequestIsOneTraceFromTheGatewayToTheServicesThatAServiceAsks(Api api, LocalStack stack, SampleAgenda sample)
            throws IOException {
        String session = sample.session();
        try (Collector collector = new Collector();
                ServiceReplica registry = stack.startReplica("document-registry-service", traced(collector));
                ServiceReplica agenda = stack.startReplica("agenda-service", traced(collector));
                ServiceReplica schedule = stack.startReplica(
                        "schedule-service",
                        traced(collector, "ROSTRUM_REGISTRY_URL", registry.url(), "ROSTRUM_AGENDA_URL", agenda.url()));
                ServiceReplica gateway =
                        stack.startReplica("gateway", traced(collector, "ROSTRUM_SCHEDULE_URL", schedule.url()))) {
            api.as("secretariat", gateway.url())
                    .header("X-Correlation-Id", CORRELATION)
                    .get("/v1/sessions/" + session + "/organization-of-work?embed=warnings")
                    .then()
                    .statusCode(200)
                    .body("missing", hasSize(0));

            await().atMost(PATIENCE).untilAsserted(() -> {
                Span first = collector.spans().stream()
                        .filter(span -> CORRELATION.equals(span.attributes().get("rostrum.correlation_id")))
                        .filter(span -> span.service().equals("gateway"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Nothing of the gateway yet"));
                Map<String, Span> trace = collector.spans().stream()
                        .filter(span -> span.trace().equals(first.trace()))
                        .collect(Collectors.toMap(Span::id, Function.identity()));
                assertThat(first.parent()).isEmpty();
                List<Span> named = trace.values().stream()
                        .filter(span -> span.attributes().containsKey("rostrum.correlation_id"))
                        .toList();
                assertThat(named)
                        .extracting(Span::service)
                        .contains("gateway", "schedule-service", "agenda-service", "document-registry-service");
                assertThat(named).allSatisfy(span -> {
                    assertThat(span.attributes()).containsEntry("rostrum.correlation_id", CORRELATION);
                    assertThat(pathToFirst(span, trace)).endsWith(first);
                });
                assertThat(collector.spans()).noneMatch(span -> span.toString().contains(session));
            });
        }
    }

    /** From a step over those it was asked by. */
    private static List<Span> pathToFirst(Span span, Map<String, Span> trace) {
        return Stream.iterate(span, step -> step != null, step -> trace.get(step.parent()))
                .toList();
    }

    private static Map<String, String> traced(Collector collector, String... more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ROSTRUM_TRACES_ENDPOINT", collector.url());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }
}
