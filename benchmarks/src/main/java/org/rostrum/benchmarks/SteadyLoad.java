package org.rostrum.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Asks for each target at an even pace, whether the last answer has come or not, as many callers together do. */
final class SteadyLoad implements AutoCloseable {

    /** Longer than the gateway waits for any of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CONNECTIONS = 4_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final URI url;
    private final String token;
    private final Duration interval;

    /** @param interval between two requests for the same target */
    SteadyLoad(String url, String token, Duration interval) {
        this.url = URI.create(url);
        this.token = token;
        this.interval = interval;
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(this.url.getHost()).setDefaultPort(this.url.getPort()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** What one target answered: how many of each status (0: none), and after how many microseconds. */
    static final class Answers {
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);

        private void add(int status, long nanoseconds) {
            statuses.merge(status, 1, Integer::sum);
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanoseconds));
        }

        int count() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }

        Map<Integer, Integer> statuses() {
            return statuses;
        }

        long microsAt(double percentile) {
            return micros.getValueAtPercentile(percentile);
        }
    }

    /** @return in the order of the targets, when all have been answered */
    List<Answers> ask(List<String> targets, int times) {
        Promise<List<Answers>> done = Promise.promise();
        vertx.runOnContext(start -> {
            List<Answers> answers = new ArrayList<>();
            int[] open = {targets.size() * times};
            for (int number = 0; number < targets.size(); number++) {
                String target = targets.get(number);
                Answers ofTarget = new Answers();
                answers.add(ofTarget);
                for (int time = 0; time < times; time++) {
                    long after = interval.toMillis() * time + interval.toMillis() * number / targets.size();
                    vertx.setTimer(1 + after, now -> ask(target, ofTarget).onComplete(answered -> {
                        if (--open[0] == 0) {
                            done.complete(answers);
                        }
                    }));
                }
            }
        });
        return done.future().toCompletionStage().toCompletableFuture().join();
    }

    private Future<Void> ask(String target, Answers answers) {
        long begun = System.nanoTime();
        return client.request(HttpMethod.GET, target)
                .map(request ->
                        request.putHeader("Authorization", "Bearer " + token).idleTimeout(PATIENCE.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(SteadyLoad::statusOf)
                .otherwise(0)
                .map(status -> {
                    answers.add(status, System.nanoTime() - begun);
                    return null;
                });
    }

    private static Future<Integer> statusOf(HttpClientResponse response) {
        return response.end().map(response.statusCode());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
