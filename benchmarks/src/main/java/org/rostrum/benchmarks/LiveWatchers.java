package org.rostrum.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.rostrum.benchmarks.Load.Measured;

/** Many who watch one meeting (Server-Sent Events): how long after a decision's answer each of them is told. */
final class LiveWatchers implements AutoCloseable {

    private static final int CHANGES = 20;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final String STATE = "event:state";

    private final SampleSession sample;
    private final int watchers;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final Histogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);

    private volatile CountDownLatch untold;
    private volatile long decided;

    LiveWatchers(SampleSession sample, int watchers) {
        this.sample = sample;
        this.watchers = watchers;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(watchers));
    }

    /** Returns when each has been told the state as it is. */
    void come() throws InterruptedException {
        untold = new CountDownLatch(watchers);
        decided = System.nanoTime();
        String token = sample.stack().tokenOf("observer");
        for (int watcher = 0; watcher < watchers; watcher++) {
            watch(token);
        }
        await();
        times.reset();
    }

    /** Changes, one after the other, each of which all are told of. */
    Measured told() throws Exception {
        long from = System.nanoTime();
        for (int change = 0; change < CHANGES; change++) {
            untold = new CountDownLatch(watchers);
            sample.askForTheFloor(change);
            decided = System.nanoTime();
            await();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        return new Measured(deliveries() / seconds, times.getValueAtPercentile(50), times.getValueAtPercentile(99));
    }

    long deliveries() {
        return (long) CHANGES * watchers;
    }

    private void watch(String token) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(sample.stack().gatewayUrl() + sample.live())
                        .putHeader("Accept", "text/event-stream")
                        .putHeader("Authorization", "Bearer " + token))
                .compose(request -> request.send())
                .onSuccess(answer -> answer.handler(this::take))
                .onFailure(Throwable::printStackTrace);
    }

    private void take(Buffer part) {
        if (part.toString().contains(STATE)) {
            // One that is told before the answer is there was told at once.
            times.recordValue(Math.clamp((System.nanoTime() - decided) / 1_000, 0, LONGEST_MICROS));
            untold.countDown();
        }
    }

    private void await() throws InterruptedException {
        if (!untold.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    "%d of %d watchers were not told within a minute".formatted(untold.getCount(), watchers));
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
