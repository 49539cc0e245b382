package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.LocalStack;

/** Many documents, in and out through the gateway, and what becomes of them when the registry is killed meanwhile. */
@ExtendWith(RunningStack.class)
class ManyDocumentsTest {
    private static final int MANY = 20_000;
    private static final String NDJSON = "application/x-ndjson";

    /** So long that all lines together are more than any other body may have. */
    private static final String TITLE = "Report of the meeting of experts. ".repeat(18);

    @Test
    void comeInOnceHoweverOftenTheyAreSentAndGoOutAsTheyCameIn(Api api) {
        String series = "A/AC.990001";
        String lines = lines(series);
        assertThat(lines.length()).isGreaterThan(11 << 20);

        assertThat(summary(load(api, lines))).isEqualTo(summary(MANY, 0));
        assertThat(summary(load(api, lines))).isEqualTo(summary(0, MANY));

        Response exported = export(api, series, NDJSON);
        Set<String> sent = symbols(series);
        List<String> symbols =
                text(exported).lines().map(line -> line.split("\"", 5)[3]).toList();
        assertThat(symbols).hasSize(MANY).isSorted();
        assertThat(new HashSet<>(symbols)).isEqualTo(sent);
        assertThat(summary(load(api, text(exported)))).isEqualTo(summary(0, MANY));

        List<String> rows = text(export(api, series, "text/csv")).lines().toList();
        assertThat(rows).hasSize(MANY + 1);
        assertThat(rows.getFirst()).startsWith("symbol,status,title.ar,title.zh,title.en,");
        assertThat(rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))))
                .containsExactlyElementsOf(symbols);
        assertThat(rows.get(1)).contains(TITLE.strip());
    }

    @Test
    void areNeitherLostNorDoubledWhenTheRegistryIsKilledMeanwhile(Api api, LocalStack stack) throws Exception {
        String series = "A/AC.990002";
        String lines = lines(series);
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> first = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(stack.gatewayUrl() + "/v1/documents:batch"))
                            .header("Authorization", "Bearer " + stack.tokenOf("secretariat"))
                            .header("Content-Type", NDJSON)
                            .timeout(Duration.ofMinutes(5))
                            .POST(BodyPublishers.ofString(lines))
                            .build(),
                    BodyHandlers.ofString());
            while (isEmpty(api, series) && !first.isDone()) {
                Thread.onSpinWait();
            }
            stack.kill("document-registry-service");
            assertThat(statusOf(first)).isNotEqualTo(200);
        } finally {
            stack.startAgain("document-registry-service");
        }
        int kept = (int) text(export(api, series, NDJSON)).lines().count();
        assertThat(kept).isPositive().isLessThan(MANY);

        assertThat(summary(load(api, lines))).isEqualTo(summary(MANY - kept, kept));

        assertThat(text(export(api, series, NDJSON)).lines()).hasSize(MANY);
    }

    private static boolean isEmpty(Api api, String series) {
        return api.read("observer", "/v1/documents?limit=1&body=" + series)
                .getList("data")
                .isEmpty();
    }

    /** 0 where the connection ended without an answer. */
    private static int statusOf(CompletableFuture<HttpResponse<String>> answer) throws InterruptedException {
        try {
            return answer.get().statusCode();
        } catch (ExecutionException broken) {
            assertThat(broken).hasCauseInstanceOf(IOException.class);
            return 0;
        }
    }

    private static String lines(String series) {
        return symbols(series).stream()
                .map(symbol -> "{\"symbol\": \"%s\", \"status\": \"ISSUED\", \"title\": {\"en\": \"%s\"}}\n"
                        .formatted(symbol, TITLE.strip()))
                .collect(Collectors.joining());
    }

    private static Set<String> symbols(String series) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> "%s/2023/%d".formatted(series, number))
                .collect(Collectors.toSet());
    }

    private static Response load(Api api, String lines) {
        Response answer = api.as("secretariat")
                .contentType(NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch");
        answer.then().statusCode(200).contentType(NDJSON);
        assertThat(text(answer).lines()).hasSize(MANY + 1);
        return answer;
    }

    private static Response export(Api api, String series, String format) {
        Response answer = api.as("observer").accept(format).get("/v1/documents?body=" + series);
        answer.then().statusCode(200);
        assertThat(answer.contentType()).startsWith(format);
        return answer;
    }

    private static String summary(Response results) {
        return text(results).lines().reduce((line, next) -> next).orElseThrow();
    }

    private static String summary(int created, int unchanged) {
        return "{\"summary\":{\"lines\":%d,\"created\":%d,\"changed\":0,\"unchanged\":%d,\"refused\":0}}"
                .formatted(MANY, created, unchanged);
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}
