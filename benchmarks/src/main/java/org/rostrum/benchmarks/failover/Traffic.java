package org.rostrum.benchmarks.failover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Clients that read and write, each as a careful program would: it gives up waiting, asks again after an error with the same
 * Idempotency-Key, and does not rest before it knows.
 */
final class Traffic implements AutoCloseable {

    /** What says nothing about the request itself. 500 is not among them: nothing here is a defect that nobody expects. */
    private static final Set<Integer> ASK_AGAIN = Set.of(429, 502, 503, 504);

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String url;
    private final String token;
    private final Duration patience;
    private final Outcomes outcomes = new Outcomes();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean ending;

    /** @param patience how long a client waits for an answer */
    Traffic(String url, String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** @param pauseMillis of each client after each answer, about */
    void begin(int count, int pauseMillis, Wishes wishes) {
        for (int client = 0; client < count; client++) {
            SplittableRandom random = new SplittableRandom(client);
            clients.add(threads.submit(() -> {
                while (!ending) {
                    insist(wishes.next(random), random);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * pauseMillis));
                }
                return null;
            }));
        }
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** Returns when each client knows of its last wish what became of it. */
    void end() throws Exception {
        ending = true;
        for (Future<?> client : clients) {
            client.get();
        }
    }

    private void insist(Wish wish, SplittableRandom random) throws IOException, InterruptedException {
        outcomes.wanted(wish);
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        for (boolean first = true; System.nanoTime() < giveUp; first = false) {
            long begun = System.nanoTime();
            String id = UUID.randomUUID().toString();
            String failure;
            try {
                HttpResponse<String> answer = http.send(request(wish, id), HttpResponse.BodyHandlers.ofString());
                if (isDone(wish, answer, first)) {
                    outcomes.acknowledged(wish, begun, body(answer));
                    return;
                }
                failure = answer.statusCode() + " " + body(answer).path("type").asText();
                if (answer.statusCode() == 503
                        && answer.headers().firstValue("Retry-After").isEmpty()) {
                    outcomes.refused(wish, "503 without Retry-After " + answer.body());
                    return;
                }
                if (!ASK_AGAIN.contains(answer.statusCode()) && !failure.endsWith("idempotency-key-in-flight")) {
                    outcomes.refused(wish, answer.statusCode() + " " + answer.body());
                    return;
                }
            } catch (HttpTimeoutException impatient) {
                failure = "no answer in " + patience.toSeconds() + " s";
            } catch (IOException broken) {
                failure = "connection: " + broken.getClass().getSimpleName() + " " + broken.getMessage();
            }
            outcomes.failed(wish, id, begun, failure);
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(400));
        }
        outcomes.refused(wish, "no answer in " + LONGEST);
    }

    /** A document that is there (412) at a repetition was made by the attempt before: nobody else asks for its symbol. */
    private static boolean isDone(Wish wish, HttpResponse<String> answer, boolean first) {
        return answer.statusCode() / 100 == 2
                || (wish.kind() == Wish.Kind.DOCUMENT && !first && answer.statusCode() == 412);
    }

    private HttpRequest request(Wish wish, String id) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + wish.path()))
                .timeout(patience)
                .header("X-Correlation-Id", id)
                .header("Authorization", "Bearer " + token);
        switch (wish.kind()) {
            case FLOOR, SESSION -> request.header("Idempotency-Key", wish.key());
            case DOCUMENT -> request.header("If-None-Match", "*");
            case READ -> {}
        }
        return wish.kind().isWrite()
                ? request.header("Content-Type", "application/json")
                        .method(
                                wish.method(),
                                HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(wish.body())))
                        .build()
                : request.build();
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException noJson) {
            return json.createObjectNode();
        }
    }

    @Override
    public void close() {
        ending = true;
        threads.shutdownNow();
        http.close();
    }
}
