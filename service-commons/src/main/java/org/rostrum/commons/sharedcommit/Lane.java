package org.rostrum.commons.sharedcommit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One queue of {@link Lanes}. Each that is offered asks for a round; most rounds find that an earlier one took them along. */
final class Lane<W> {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final BlockingQueue<W> waiting;
    private final int mostTogether;
    private final Consumer<List<W>> work;
    private final Executor rounds;

    /**
     * @param places how many may wait
     * @param mostTogether how many are taken at once
     * @param rounds runs one after the other, and refuses once it is closed
     */
    Lane(int places, int mostTogether, Consumer<List<W>> work, Executor rounds) {
        this.waiting = new ArrayBlockingQueue<>(places);
        this.mostTogether = mostTogether;
        this.work = work;
        this.rounds = rounds;
    }

    /** @return false if it is full, or closed */
    boolean offer(W one) {
        if (!waiting.offer(one)) {
            return false;
        }
        try {
            rounds.execute(this::takeAll);
            return true;
        } catch (RejectedExecutionException closed) {
            // A last round may have taken it all the same.
            return !waiting.remove(one);
        }
    }

    int waiting() {
        return waiting.size();
    }

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
