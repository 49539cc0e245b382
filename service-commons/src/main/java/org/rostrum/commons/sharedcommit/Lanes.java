package org.rostrum.commons.sharedcommit;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Queues with one thread each. While a thread is at work, others wait in its lane, and when it is done it takes them all at
 * once: nobody waits for company, and company comes by itself where there is much to do. What is about one subject goes
 * through one lane, in the order in which it came.
 */
final class Lanes<W> {

    private final List<Threaded<W>> lanes;

    private record Threaded<W>(Lane<W> lane, ExecutorService thread) {}

    /**
     * @param number of lanes
     * @param places how many may wait in each
     * @param mostTogether how many are taken at once
     * @param work with those that were taken, on the lane's thread
     */
    Lanes(String name, int number, int places, int mostTogether, Consumer<List<W>> work) {
        this.lanes = IntStream.rangeClosed(1, number)
                .mapToObj(i -> {
                    ExecutorService thread = Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name(name + "-" + i).factory());
                    return new Threaded<>(new Lane<>(places, mostTogether, work, thread), thread);
                })
                .toList();
    }

    /** @return false if the lane of the subject is full, or closed */
    boolean offer(Object subject, W one) {
        return lanes.get(Math.floorMod(subject.hashCode(), lanes.size())).lane().offer(one);
    }

    /** How many wait; those at work are not counted. */
    int waiting() {
        return lanes.stream().mapToInt(threaded -> threaded.lane().waiting()).sum();
    }

    /**
     * Takes nothing more, and gives what waits its time.
     *
     * @param seconds for all lanes together
     * @return whether all of it was done
     */
    boolean close(long seconds) throws InterruptedException {
        lanes.forEach(threaded -> threaded.thread().shutdown());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean done = true;
        for (Threaded<W> threaded : lanes) {
            done &= threaded.thread().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return done;
    }
}
