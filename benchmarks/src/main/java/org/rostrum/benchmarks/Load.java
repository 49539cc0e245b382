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
import java.util.concurrent.locks.LockSupport;
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
        run(newClient, 0);
        return once(newClient);
    }

    /** The same with pauses, so that all clients together ask so many times a second, if they are answered in time. */
    Measured measureAt(int perSecond, Callable<Client> newClient) throws Exception {
        long interval = TimeUnit.SECONDS.toNanos(clients) / perSecond;
        run(newClient, interval);
        return measured(newClient, interval);
    }

    /** Without warming up. */
    Measured once(Callable<Client> newClient) throws Exception {
        return measured(newClient, 0);
    }

    private Measured measured(Callable<Client> newClient, long interval) throws Exception {
        long from = System.nanoTime();
        Histogram all = run(newClient, interval);
        double took = (System.nanoTime() - from) / 1e9;
        return new Measured(
                all.getTotalCount() / took, all.getValueAtPercentile(50) / 1_000, all.getValueAtPercentile(99) / 1_000);
    }

    private Histogram run(Callable<Client> newClient, long interval) throws Exception {
        Histogram all = new Histogram(LONGEST_NANOS, 3);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Histogram>> results = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int seed = client;
                results.add(threads.submit(() -> ask(newClient, seed, interval)));
            }
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A client got a wrong answer or none", failure.getCause());
        }
        return all;
    }

    /** @param interval from the beginning of one request to that of the next, in nanoseconds */
    private Histogram ask(Callable<Client> newClient, int seed, long interval) throws Exception {
        Histogram times = new Histogram(LONGEST_NANOS, 3);
        SplittableRandom random = new SplittableRandom(seed);
        try (Client client = newClient.call()) {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            for (long next = begun; System.nanoTime() < end; next += interval) {
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                long from = System.nanoTime();
                client.ask(random);
                times.recordValue(Math.min(System.nanoTime() - from, LONGEST_NANOS));
            }
        }
        return times;
    }
}
