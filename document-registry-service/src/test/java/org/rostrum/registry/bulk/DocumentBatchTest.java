package org.rostrum.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentBatchTest extends RegistryTest {

    private static final String BATCH = "/v1/documents:batch";
    private static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager entities;

    @Inject
    BatchLoading loading;

    @Test
    void answersEachLineWithAResultOfItsOwnInOrder() {
        String series = newSeries();
        enter(series + "/2023/1", "{\"status\": \"ISSUED\", \"title\": {\"en\": \"Report\"}}");
        enter(series + "/2023/2", "{\"title\": {\"en\": \"Draft\"}}");
        List<JsonNode> results = resultsOf("""
                {"symbol": "%1$s/2023/1", "status": "ISSUED", "title": {"en": "Report"}}

                {"symbol": "%1$s/2023/2", "title": {"en": "Report"}, "items": ["3(a)", "4"]}
                {"symbol": "%1$s/2023/3", "title": {"fr": "Rapport"}, "items": ["3(a)"], "date": "2023-06-26"}
                {"symbol": "%1$s/2023/1", "status": "CITED"}
                no JSON""".formatted(series));
        assertThat(results).hasSize(6);
        assertThat(outcomes(results)).containsExactly("UNCHANGED", "CHANGED", "CREATED", "REFUSED", "REFUSED");
        assertThat(results.stream().limit(5).map(result -> result.at("/line").intValue()))
                .containsExactly(1, 3, 4, 5, 6);
        assertThat(results.getFirst().has("problem")).isFalse();
        assertThat(results.get(3).at("/problem/type").textValue()).isEqualTo("/problems/status-by-action");
        assertThat(results.get(3).at("/problem/status").intValue()).isEqualTo(409);
        assertThat(results.get(4).at("/problem/type").textValue()).isEqualTo("/problems/malformed-json");
        assertThat(results.get(4).at("/symbol").textValue()).isNull();
        assertThat(results.get(5))
                .hasToString("{\"summary\":{\"lines\":5,\"created\":1,\"changed\":1,\"unchanged\":1,\"refused\":2}}");
        as("observer")
                .get(documentOf(series + "/2023/3"))
                .then()
                .body(
                        "title.fr", equalTo("Rapport"),
                        "items", hasSize(1),
                        "history", hasSize(1),
                        "history[0].action", equalTo("ENTERED"),
                        "history[0].by", equalTo("secretariat"));
        as("observer").get(documentOf(series + "/2023/1")).then().body("status", equalTo("ISSUED"));
    }

    @Test
    void findsEverythingUnchangedWhenTheSameIsSentAgain() {
        String lines = lines(newSeries(), 1_203);
        assertThat(outcomes(resultsOf(lines))).hasSize(1_203).containsOnly("CREATED");
        assertThat(outcomes(resultsOf(lines))).hasSize(1_203).containsOnly("UNCHANGED");
    }

    @Test
    void takesASymbolTwiceInTheOrderOfItsLines() {
        String symbol = newSeries() + "/2023/1";
        String first = "{\"symbol\": \"%s\", \"author\": \"First\", \"items\": [\"1\"]}\n".formatted(symbol);
        String second = "{\"symbol\": \"%s\", \"author\": \"Second\", \"items\": [\"2\"]}\n".formatted(symbol);
        assertThat(outcomes(resultsOf(first + first + second + first + second)))
                .containsExactly("CREATED", "UNCHANGED", "CHANGED", "CHANGED", "CHANGED");
        as("observer").get(documentOf(symbol)).then().body("author", equalTo("Second"), "items[0]", equalTo("2"));
        assertThat(actionsOf(symbol)).containsExactly("created", "updated", "updated", "updated");
    }

    @Test
    void leavesARowInTheChangeLogForEachChangeAndNoneWhereNothingChanged() {
        String series = newSeries();
        String created = "{\"symbol\": \"%s/2023/1\"}\n".formatted(series);
        String changed = "{\"symbol\": \"%s/2023/1\", \"author\": \"The secretariat\"}\n".formatted(series);
        resultsOf(created);
        resultsOf(created);
        resultsOf(changed);
        resultsOf("{\"symbol\": \"%s/2023/1\", \"author\": 1}".formatted(series));
        assertThat(actionsOf(series + "/2023/1")).containsExactly("created", "updated");
    }

    @Test
    void refusesLinesThatAPutWouldRefuseAndGoesOn() {
        String series = newSeries();
        String symbol = "\"symbol\": \"" + series + "/2023/1\"";
        List<String> lines = List.of(
                "[]",
                "null",
                "\"" + series + "/2023/1\"",
                "{}",
                "{\"symbol\": null}",
                "{\"symbol\": 1}",
                "{\"symbol\": \"resolution 9/3\"}",
                "{\"symbol\": \"" + "A".repeat(2_000) + "\"}",
                "{" + symbol + ", " + symbol + "}",
                "{" + symbol + ", \"titel\": {}}",
                "{" + symbol + ", \"history\": []}",
                "{" + symbol + ", \"status\": \"LOST\"}",
                "{" + symbol + ", \"title\": {}}",
                "{" + symbol + ", \"author\": \"\\ud800\"}",
                "{" + symbol + ", \"\\ud800\": 1}",
                "{" + symbol + ", \"author\": \"" + "x".repeat(501) + "\"}",
                "{" + symbol + ", \"titlesAsPrinted\": [null]}",
                "{" + symbol + ", \"releases\": {\"en\": {\"state\": \"NOT_YET\", \"at\": \"2023-01-01T00:00:00Z\"}}}",
                "{" + symbol + "} {}",
                "{" + symbol,
                "{" + symbol + ", \"author\": \"" + "x".repeat(InputLines.LONGEST) + "\"}");
        List<JsonNode> results = resultsOf(String.join("\n", lines) + "\n{" + symbol + "}\n");
        assertThat(results).hasSize(lines.size() + 2);
        for (int line = 0; line < lines.size(); line++) {
            JsonNode result = results.get(line);
            assertThat(result.at("/outcome").textValue()).as(lines.get(line)).isEqualTo("REFUSED");
            assertThat(result.at("/problem/status").intValue())
                    .as(lines.get(line))
                    .isIn(400, 413);
            assertThat(result.at("/problem/detail").textValue())
                    .as(lines.get(line))
                    .isNotBlank();
        }
        assertThat(results.get(15).at("/problem/violations/0/field").textValue())
                .isEqualTo("author");
        assertThat(results.get(lines.size() - 1).at("/problem/status").intValue())
                .isEqualTo(413);
        assertThat(results.get(lines.size()).at("/outcome").textValue()).isEqualTo("CREATED");
    }

    @Test
    void refusesATypedVariantAndNamesTheSymbol() {
        String series = newSeries();
        JsonNode result =
                resultsOf("{\"symbol\": \"%s/2023/crp 1\"}".formatted(series)).getFirst();
        assertThat(result.at("/symbol").textValue()).isEqualTo(series + "/2023/crp 1");
        assertThat(result.at("/problem/type").textValue()).isEqualTo("/problems/symbol-not-canonical");
        assertThat(result.at("/problem/canonical").textValue()).isEqualTo(series + "/2023/CRP.1");
    }

    @Test
    void takesWhatFollowsFromTheSymbolWhereItIsTrue() {
        String symbol = newSeries() + "/2023/1/Add.2";
        enter(
                symbol,
                "{\"title\": {\"en\": \"Report\"}, \"releases\": {\"en\": {\"state\": \"RELEASED\","
                        + " \"at\": \"2023-06-26T10:00:00+02:00\"}}}");
        String listed = as("observer").get("/v1/documents?q=" + symbol).asString();
        String shown = read(listed).at("/data/0").toString();
        assertThat(shown).contains("relatesTo");
        List<JsonNode> results = resultsOf(shown + "\n" + shown.replace(":2023,", ":2022,"));
        assertThat(outcomes(results)).containsExactly("UNCHANGED", "REFUSED");
        assertThat(results.get(1).at("/problem/violations/0/field").textValue()).isEqualTo("year");
        assertThat(results.get(1).at("/problem/violations/0/message").textValue())
                .contains("2023");
    }

    @Test
    void takesAMarkAtTheBeginningCarriageReturnsAndNoEndOfTheLastLine() {
        String series = newSeries();
        assertThat(outcomes(resultsOf(
                        "\uFEFF{\"symbol\": \"%1$s/2023/1\"}\r\n{\"symbol\": \"%1$s/2023/2\"}".formatted(series))))
                .containsExactly("CREATED", "CREATED");
    }

    @Test
    void refusesALineThatIsNotUtf8() {
        String series = newSeries();
        byte[] lines = "{\"symbol\": \"%1$s/2023/1\", \"author\": \"\u00E9\"}\n{\"symbol\": \"%1$s/2023/2\"}"
                .formatted(series)
                .getBytes(StandardCharsets.ISO_8859_1);
        List<JsonNode> results =
                resultsOf(as("secretariat").contentType(NDJSON).body(lines).post(BATCH));
        assertThat(outcomes(results)).containsExactly("REFUSED", "CREATED");
        assertThat(results.getFirst().at("/problem/detail").textValue()).contains("not UTF-8");
    }

    @Test
    void refusesLinesOfBodiesThatTheCallersWorkDoesNotReach() {
        String own = newSeries();
        String other = newSeries();
        List<JsonNode> results = resultsOf(asSecretariatOf(own)
                .contentType(NDJSON)
                .body("{\"symbol\": \"%s/2023/1\"}\n{\"symbol\": \"%s/2023/1\"}"
                        .formatted(other, own)
                        .getBytes(StandardCharsets.UTF_8))
                .post(BATCH));
        assertThat(outcomes(results)).containsExactly("REFUSED", "CREATED");
        assertThat(results.getFirst().at("/problem/status").intValue()).isEqualTo(403);
        assertThat(results.getFirst().at("/problem/type").textValue()).isEqualTo("/problems/not-your-body");
    }

    @Test
    void letsOnlyTheSecretariatAndServicesLoad() {
        for (String user : List.of("observer", "delegate-at", "interpreter", "chair", "partner-system")) {
            as(user).contentType(NDJSON)
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post(BATCH)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void takesNothingButPlainNdjson() {
        as("secretariat")
                .body("{}")
                .post(BATCH)
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/unsupported-media-type"));
        as("secretariat")
                .contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(new byte[] {0x1f, (byte) 0x8b})
                .post(BATCH)
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("detail", containsString("gzip"));
        as("secretariat")
                .contentType(NDJSON)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(BATCH + "?dry=true")
                .then()
                .statusCode(400);
    }

    @Test
    void answersNoLinesWithASummaryOfNone() {
        List<JsonNode> results = resultsOf("\n\n");
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().at("/summary/lines").intValue()).isZero();
    }

    @Test
    void readsABodyThatIsLargerThanAnyOther() {
        String series = newSeries();
        String line = "{\"symbol\": \"%s/2023/%d\", \"title\": {\"en\": \"" + "x".repeat(1_900) + "\"}}\n";
        String lines = String.join(
                "",
                IntStream.rangeClosed(1, 6_500)
                        .mapToObj(number -> line.formatted(series, number))
                        .toList());
        assertThat(lines.length()).isGreaterThan(12 << 20);
        assertThat(outcomes(resultsOf(lines))).hasSize(6_500).containsOnly("CREATED");
        as("secretariat")
                .header("If-None-Match", "*")
                .body(lines)
                .put(documentOf(series + "/2022/1"))
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void endsWhereTheResultsWouldFillTheDiskAndSaysHowFarItCame() {
        byte[] lines = "no JSON\n".repeat(BatchLoading.CHUNK + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> loading.load(new ByteArrayInputStream(lines), BatchLoading.CHUNK))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(413);
                    assertThat(problem.getParameters()).containsEntry("linesDone", (long) BatchLoading.CHUNK);
                });
    }

    @Test
    void letsBatchesOfTheSameDocumentsMeet() throws Exception {
        String series = newSeries();
        String lines = lines(series, 700);
        Callable<List<String>> client = () -> outcomes(resultsOf(lines));
        List<String> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> outcomes : threads.invokeAll(Collections.nCopies(4, client))) {
                all.addAll(outcomes.get());
            }
        }
        assertThat(all).hasSize(4 * 700).containsOnly("CREATED", "UNCHANGED");
        assertThat(all.stream().filter("CREATED"::equals)).hasSize(700);
        assertThat(actionsOf(series + "/2023/700")).containsExactly("created");
    }

    @Test
    void showsADocumentOfTheBatchAsAnyOther() {
        String symbol = newSeries() + "/2023/7";
        resultsOf("{\"symbol\": \"%s\", \"status\": \"RESERVED\"}".formatted(symbol));
        String tag = as("observer").get(documentOf(symbol)).then().extract().header("ETag");
        assertThat(tag).isEqualTo("\"0\"");
        as("secretariat").body("{}").post(documentOf(symbol) + ":submit").then().statusCode(200);
        as("observer").get(documentOf(symbol)).then().body("status", equalTo("SUBMITTED"), "family", nullValue());
    }

    private static String lines(String series, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            lines.append(
                    "{\"symbol\": \"%s/2023/%d\", \"title\": {\"en\": \"Report %d\"}, \"items\": [\"3\", \"%d\"]}\n"
                            .formatted(series, number, number, number));
        }
        return lines.toString();
    }

    private static List<JsonNode> resultsOf(String lines) {
        return resultsOf(ndjson().body(lines.getBytes(StandardCharsets.UTF_8)).post(BATCH));
    }

    private static RequestSpecification ndjson() {
        return as("secretariat").contentType(NDJSON);
    }

    private static List<JsonNode> resultsOf(Response answer) {
        answer.then().statusCode(200).contentType(NDJSON);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(DocumentBatchTest::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(line, noJson);
        }
    }

    private static List<String> outcomes(List<JsonNode> results) {
        return results.stream()
                .limit(results.size() - 1L)
                .map(result -> result.at("/outcome").textValue())
                .toList();
    }

    private List<String> actionsOf(String symbol) {
        List<?> actions = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action from change_log where resource_type = 'document' and resource_id = :symbol"
                                + " order by id")
                .setParameter("symbol", symbol)
                .getResultList());
        return actions.stream().map(String::valueOf).toList();
    }
}
