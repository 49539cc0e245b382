package org.rostrum.schedule.inscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.inscription.LiveStates.Mark;

/**
 * Lincheck lets decisions, watchers and the poll happen in every order it can think of, switching threads at each access to
 * shared memory. Whatever the order: who stays hears of the last decision, hears states in order, and misses no decision in
 * between; who goes is forgotten.
 */
public class WatchersConcurrencyTest {

    private static final String MEETING = "the meeting";

    /** A state. @param since from which decision on it tells decisions; null for none @param upTo the latest */
    private record Told(Long since, long upTo) {}

    /** Somebody who listens, and may come again. */
    private static final class Listener {
        final List<Told> heard = new ArrayList<>();
        boolean listens;

        synchronized void hear(Told told) {
            heard.add(told);
        }
    }

    private final AtomicLong decisions = new AtomicLong();
    private final List<Listener> listeners = List.of(new Listener(), new Listener());
    private final Watchers<String, Listener, Told> watchers = new Watchers<>(new Meeting(), Listener::hear);

    private final class Meeting implements Watchers.Source<String, Told> {
        @Override
        public Map<String, Mark> marks(Collection<String> keys) {
            Map<String, Mark> marks = new HashMap<>();
            keys.forEach(key -> marks.put(key, new Mark(decisions.get(), 0)));
            return marks;
        }

        @Override
        public Told state(String key, Long after) {
            return new Told(after, decisions.get());
        }
    }

    @Operation
    public void decide() {
        decisions.incrementAndGet();
    }

    @Operation(nonParallelGroup = "one poller")
    public void poll() {
        watchers.poll();
    }

    /** Each listener comes and goes one after the other, as its connection does. */
    @Operation(nonParallelGroup = "connection of the first")
    public void firstComes() {
        comes(listeners.getFirst());
    }

    @Operation(nonParallelGroup = "connection of the first")
    public void firstGoes() {
        goes(listeners.getFirst());
    }

    @Operation(nonParallelGroup = "connection of the second")
    public void secondComes() {
        comes(listeners.getLast());
    }

    @Operation(nonParallelGroup = "connection of the second")
    public void secondGoes() {
        goes(listeners.getLast());
    }

    private void comes(Listener listener) {
        if (!listener.listens) {
            listener.listens = true;
            listener.heard.clear();
            watchers.enter(MEETING, null, listener, () -> {});
        }
    }

    private void goes(Listener listener) {
        if (listener.listens) {
            listener.listens = false;
            watchers.leave(MEETING, listener);
        }
    }

    @Validate
    public void everybodyKnowsWhatIsDecided() {
        watchers.poll();
        boolean anybody = false;
        for (Listener listener : listeners) {
            if (listener.listens) {
                anybody = true;
                requireGaplessUpTo(decisions.get(), listener.heard);
            }
        }
        if (watchers.watched() != (anybody ? 1 : 0)) {
            throw new IllegalStateException("Watched are %d meetings".formatted(watchers.watched()));
        }
    }

    private static void requireGaplessUpTo(long latest, List<Told> heard) {
        long upTo = heard.getFirst().upTo();
        for (Told told : heard.subList(1, heard.size())) {
            if (told.upTo() < upTo || told.since() == null || told.since() > upTo) {
                throw new IllegalStateException("Told out of order, or with a gap: " + heard);
            }
            upTo = told.upTo();
        }
        if (upTo != latest) {
            throw new IllegalStateException("The latest decision is %d, and told was %s".formatted(latest, heard));
        }
    }

    @Test
    void whoWatchesHearsOfEveryDecisionWhateverHappensAtTheSameTime() {
        new ModelCheckingOptions()
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(0)
                .iterations(8)
                .invocationsPerIteration(300)
                .check(WatchersConcurrencyTest.class);
    }
}
