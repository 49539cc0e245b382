package org.rostrum.commons.sharedcommit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Lincheck lets callers, the thread of a lane and its end happen in every order it can think of, switching threads at each
 * access to shared memory. Whatever the order: what was taken is done once, what was turned away never, and one caller's
 * works in the order in which they came.
 */
public class LaneConcurrencyTest {

    private static final int PLACES = 2;
    private static final int CALLERS = 2;

    /** @param number of the caller's works, from 1 */
    private record One(int caller, int number) {}

    private final Rounds rounds = new Rounds();
    private final List<One> done = Collections.synchronizedList(new ArrayList<>());
    private final Set<One> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger[] offered = {new AtomicInteger(), new AtomicInteger()};
    private final Lane<One> lane = new Lane<>(PLACES, 2, done::addAll, rounds::add);

    /** What a thread of its own would run; Lincheck says when. */
    private static final class Rounds {
        private final Queue<Runnable> toRun = new ConcurrentLinkedQueue<>();
        private boolean closed;

        synchronized void add(Runnable round) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            toRun.add(round);
        }

        synchronized void close() {
            closed = true;
        }

        boolean runNext() {
            Runnable next = toRun.poll();
            if (next != null) {
                next.run();
            }
            return next != null;
        }
    }

    @Operation(nonParallelGroup = "the first caller")
    public void firstOffers() {
        offer(0);
    }

    @Operation(nonParallelGroup = "the second caller")
    public void secondOffers() {
        offer(1);
    }

    @Operation(nonParallelGroup = "the lane's thread")
    public void round() {
        rounds.runNext();
    }

    @Operation(runOnce = true)
    public void close() {
        rounds.close();
    }

    private void offer(int caller) {
        One one = new One(caller, offered[caller].incrementAndGet());
        if (lane.offer(one)) {
            taken.add(one);
        }
    }

    /** The lane's thread runs what is left, as it does when it is closed. */
    @Validate
    public void takenIsDoneOnceAndInOrder() {
        while (rounds.runNext()) {
            // Each round is one of those asked for.
        }
        if (done.size() != taken.size() || !taken.equals(Set.copyOf(done))) {
            throw new IllegalStateException("Taken were %s, done were %s".formatted(taken, done));
        }
        for (int caller = 0; caller < CALLERS; caller++) {
            int of = caller;
            List<Integer> numbers = done.stream()
                    .filter(one -> one.caller() == of)
                    .map(One::number)
                    .toList();
            if (!numbers.equals(numbers.stream().sorted().toList())) {
                throw new IllegalStateException("Out of order: " + done);
            }
        }
        if (lane.waiting() != 0) {
            throw new IllegalStateException("Somebody waits for ever");
        }
    }

    @Test
    void whatIsTakenIsDoneOnceAndWhatIsTurnedAwayNever() {
        new ModelCheckingOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(0)
                .actorsAfter(0)
                .iterations(6)
                .invocationsPerIteration(200)
                .check(LaneConcurrencyTest.class);
    }
}
