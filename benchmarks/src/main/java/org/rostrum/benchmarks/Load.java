package org.rostrum.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Asks the same kind of question again and again, from several clients at once, each waiting for its answer.
 *
 * @param clients threads
 * @param seconds how long is measured, after as long to warm up
 */
record Load(int clients, int seconds) {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** One client's way to ask; throws where the answer is not the expected one, which ends the run. */
    interface Client extends AutoCloseable {
        void ask(SplittableRandom random) throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** @param percentile99 and {@code percentile50} in microseconds */
    record Measured(double perSecond, long percentile50, long percentile99) {}

    Measured measure(Callable<Client> newClient) throws Exception {
        run(newClient, seconds);
        long from = System.nanoTime();
        Histogram all = run(newClient, seconds);
        double took = (System.nanoTime() - from) / 1e9;
        return new Measured(
                all.getTotalCount() / took, all.getValueAtPercentile(50) / 1_000, all.getValueAtPercentile(99) / 1_000);
    }

    private Histogram run(Callable<Client> newClient, int duration) throws Exception {
        Histogram all = new Histogram(LONGEST_NANOS, 3);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Histogram>> results = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int seed = client;
                results.add(threads.submit(() -> askFor(newClient, seed, duration)));
            }
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A client got a wrong answer or none", failure.getCause());
        }
        return all;
    }

    private static Histogram askFor(Callable<Client> newClient, int seed, int duration) throws Exception {
        Histogram times = new Histogram(LONGEST_NANOS, 3);
        SplittableRandom random = new SplittableRandom(seed);
        try (Client client = newClient.call()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(duration);
            for (long from = System.nanoTime(); from < end; ) {
                client.ask(random);
                long now = System.nanoTime();
                times.recordValue(Math.min(now - from, LONGEST_NANOS));
                from = now;
            }
        }
        return times;
    }
}
