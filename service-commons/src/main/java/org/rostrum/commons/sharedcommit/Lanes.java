package org.rostrum.commons.sharedcommit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Queues with one thread each. While a thread is at work, others wait in its lane, and when it is done it takes them all at
 * once: nobody waits for company, and company comes by itself where there is much to do. What is about one subject goes
 * through one lane, in the order in which it came.
 */
final class Lanes<W> {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final List<Lane> lanes;
    private final int mostTogether;
    private final Consumer<List<W>> work;

    /**
     * @param number of lanes
     * @param places how many may wait in each
     * @param mostTogether how many are taken at once
     * @param work with those that were taken, on the lane's thread
     */
    Lanes(String name, int number, int places, int mostTogether, Consumer<List<W>> work) {
        this.mostTogether = mostTogether;
        this.work = work;
        this.lanes = IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Lane(name + "-" + i, places))
                .toList();
    }

    /** @return false if the lane of the subject is full, or closed */
    boolean offer(Object subject, W one) {
        return lanes.get(Math.floorMod(subject.hashCode(), lanes.size())).offer(one);
    }

    /** How many wait; those at work are not counted. */
    int waiting() {
        return lanes.stream().mapToInt(lane -> lane.waiting.size()).sum();
    }

    /**
     * Takes nothing more, and gives what waits its time.
     *
     * @param seconds for all lanes together
     * @return whether all of it was done
     */
    boolean close(long seconds) throws InterruptedException {
        lanes.forEach(lane -> lane.thread.shutdown());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean done = true;
        for (Lane lane : lanes) {
            done &= lane.thread.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return done;
    }

    private final class Lane {

        private final BlockingQueue<W> waiting;
        private final ExecutorService thread;

        Lane(String name, int places) {
            waiting = new ArrayBlockingQueue<>(places);
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
        }

        boolean offer(W one) {
            if (!waiting.offer(one)) {
                return false;
            }
            try {
                thread.execute(this::takeAll);
                return true;
            } catch (RejectedExecutionException closed) {
                // A last round may have taken it all the same.
                return !waiting.remove(one);
            }
        }

        /** Each that was offered asks for a round; most find that an earlier one took them along. */
        private void takeAll() {
            List<W> together = new ArrayList<>(mostTogether);
            waiting.drainTo(together, mostTogether);
            if (together.isEmpty()) {
                return;
            }
            try {
                work.accept(together);
            } catch (RuntimeException | Error failure) {
                LOG.error("What a lane did failed as a whole, which it should never do", failure);
            }
        }
    }
}
