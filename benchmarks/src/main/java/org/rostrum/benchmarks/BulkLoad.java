package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.localstack.LocalStack;

/** Loads the corpus by {@code POST /v1/documents:batch}, some ten thousand lines with each request, two at a time. */
final class BulkLoad {

    /** Of one request; the last of the corpus come last, or next to last. */
    static final int LINES = 25_000;

    private static final int AT_ONCE = 2;

    private final LocalStack stack;
    private final Corpus corpus;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger loaded = new AtomicInteger();
    private final long from = System.nanoTime();
    private String token;
    private Instant tokenFrom = Instant.EPOCH;

    BulkLoad(LocalStack stack, Corpus corpus) {
        this.stack = stack;
        this.corpus = corpus;
    }

    /** @return lines a second */
    double run() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int first = 0; first < corpus.documents(); first += LINES) {
                int start = first;
                batches.add(threads.submit(() -> send(start, Math.min(LINES, corpus.documents() - start))));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        }
        return rate();
    }

    /** Keycloak takes many logins at once for an attack, so there is one a minute. */
    private synchronized String token() {
        if (tokenFrom.isBefore(Instant.now().minus(Duration.ofMinutes(1)))) {
            token = stack.tokenOf("secretariat");
            tokenFrom = Instant.now();
        }
        return token;
    }

    private double rate() {
        return loaded.get() / ((System.nanoTime() - from) / 1e9);
    }

    private Void send(int first, int lines) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int number = first; number < first + lines; number++) {
            body.write(json.writeValueAsBytes(Map.of("symbol", corpus.symbol(number), "title", corpus.title(number))));
            body.write('\n');
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(
                                URI.create(stack.serviceUrl("document-registry-service") + "/v1/documents:batch"))
                        .header("Authorization", "Bearer " + token())
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
        System.out.printf("%,d documents loaded, %,.0f lines/s%n", loaded.addAndGet(lines), rate());
        return null;
    }
}
