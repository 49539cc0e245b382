package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.rostrum.localstack.LocalStack;

/** Loads the corpus by {@code POST /v1/documents:batch}, some ten thousand lines with each request. */
final class BulkLoad {

    private static final int LINES = 25_000;

    private final LocalStack stack;
    private final Corpus corpus;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    BulkLoad(LocalStack stack, Corpus corpus) {
        this.stack = stack;
        this.corpus = corpus;
    }

    /** @return lines a second */
    double run() throws IOException, InterruptedException {
        long from = System.nanoTime();
        for (int first = 0; first < corpus.documents(); first += LINES) {
            int lines = Math.min(LINES, corpus.documents() - first);
            send(first, lines);
            System.out.printf("%,d documents loaded%n", first + lines);
        }
        return corpus.documents() / ((System.nanoTime() - from) / 1e9);
    }

    private void send(int first, int lines) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int number = first; number < first + lines; number++) {
            body.write(json.writeValueAsBytes(Map.of("symbol", corpus.symbol(number), "title", corpus.title(number))));
            body.write('\n');
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(
                                URI.create(stack.serviceUrl("document-registry-service") + "/v1/documents:batch"))
                        .header("Authorization", "Bearer " + stack.tokenOf("secretariat"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String summary =
                answer.body().strip().lines().reduce((one, next) -> next).orElse("");
        JsonNode counts = json.readTree(summary).path("summary");
        if (answer.statusCode() != 200 || counts.path("created").asInt() != lines) {
            throw new IllegalStateException("Loading failed: " + answer.statusCode() + " " + summary);
        }
    }
}
