package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Part;

/** The dashboard and the alert rules ask for what the running services really tell. */
@ExtendWith(RunningStack.class)
class ObservabilityTest {

    private static final Path DOCS =
            Path.of("").toAbsolutePath().getParent().resolve("docs").resolve("observability");
    /** Read at their own pace after the start. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void dashboardAndAlertsNameMetricsAndLabelsThatTheServicesTell(Api api, LocalStack stack) throws IOException {
        // What is counted only when it happens: an answer of each service, a refusal.
        api.as("observer").get("/v1/sessions").then().statusCode(200);
        api.as("observer").get("/v1/documents").then().statusCode(200);
        api.as("observer").get("/v1/agendas").then().statusCode(200);
        api.anonymously(stack.gatewayUrl()).get("/v1/sessions").then().statusCode(401);

        List<String> queries = new ArrayList<>(queriesOf(new ObjectMapper(), "dashboard.json"));
        assertThat(queries).hasSizeGreaterThan(20);
        List<String> rules = queriesOf(new YAMLMapper(), "alerts.yml");
        assertThat(rules).hasSizeGreaterThan(5);
        queries.addAll(rules);

        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, Set<String>> told = toldBy(stack);
            assertThat(queries).allSatisfy(query -> PromQuery.of(query).forEach((metric, labels) -> {
                assertThat(told).as(query).containsKey(metric);
                assertThat(told.get(metric)).as(metric + " in " + query).containsAll(labels);
            }));
        });
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        String explained = Files.readString(DOCS.getParent().resolve("operations.md"));
        List<String> names =
                texts(new YAMLMapper().readTree(DOCS.resolve("alerts.yml").toFile()), "alert");
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> assertThat(explained)
                .contains("`" + name + "`"));
    }

    private static List<String> queriesOf(ObjectMapper format, String file) throws IOException {
        return texts(format.readTree(DOCS.resolve(file).toFile()), "expr");
    }

    private static List<String> texts(JsonNode document, String member) {
        return document.findValues(member).stream().map(JsonNode::textValue).toList();
    }

    /** The names of all metrics, with the names of all their labels. */
    private static Map<String, Set<String>> toldBy(LocalStack stack) throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (Part service : Part.SERVICES) {
            try (var text =
                    URI.create(stack.metricsUrl(service.label())).toURL().openStream()) {
                new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> told.computeIfAbsent(
                                        line.split("[{ ]", 2)[0], name -> new TreeSet<>(PromQuery.GIVEN_BY_PROMETHEUS))
                                .addAll(PromQuery.labelsOf(line)));
            }
        }
        told.put("up", PromQuery.GIVEN_BY_PROMETHEUS);
        return told;
    }
}
