package org.rostrum.schedule.inscription;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Who watches what, and up to where each thing watched was told: the concurrent core of {@link LiveMeetings}, without its
 * framework. Whatever comes, goes and changes at the same time, each watcher is told states in the order of the decisions,
 * no decision between two of its states is left out, and the latest is told.
 *
 * @param <K> what is watched
 * @param <W> who watches
 * @param <E> what watchers are told
 */
final class Watchers<K, W, E> {

    /** Where the things are that are watched. */
    interface Source<K, E> {

        /** Where each of these is now, in one reading; one that is gone is left out. */
        Map<K, LiveStates.Mark> marks(Collection<K> keys);

        /** The state now. @param after the decision from which on it tells decisions; null for none */
        E state(K key, Long after);
    }

    private final Source<K, E> source;
    private final BiConsumer<W, E> teller;
    private final Map<K, Watched<W>> watched = new ConcurrentHashMap<>();

    /** @param teller tells a watcher something, and does not wait until it has taken it in */
    Watchers(Source<K, E> source, BiConsumer<W, E> teller) {
        this.source = source;
        this.teller = teller;
    }

    /**
     * Something watched and who watches it. Who reads its state and tells it holds its lock, so that everybody is told in
     * the order of the decisions; who comes or goes does not, since a watcher may go while it is told.
     */
    private static final class Watched<W> {
        final List<W> watchers = new CopyOnWriteArrayList<>();
        LiveStates.Mark told;
    }

    /**
     * Tells the state, and then each change, until the watcher leaves.
     *
     * @param onceIn run before the first state is told, when the watcher may leave
     */
    void enter(K key, Long after, W watcher, Runnable onceIn) {
        Watched<W> one = watched.compute(key, (id, there) -> {
            Watched<W> kept = there == null ? new Watched<>() : there;
            kept.watchers.add(watcher);
            return kept;
        });
        onceIn.run();
        // What is decided after this read is told by the next poll, which waits for the lock; some of it perhaps twice.
        synchronized (one) {
            if (one.told == null) {
                one.told = source.marks(List.of(key)).get(key);
            }
            teller.accept(watcher, source.state(key, after));
        }
    }

    void leave(K key, W watcher) {
        watched.computeIfPresent(key, (id, one) -> {
            one.watchers.remove(watcher);
            return one.watchers.isEmpty() ? null : one;
        });
    }

    /** Tells what has changed since the poll before. */
    void poll() {
        if (!watched.isEmpty()) {
            source.marks(List.copyOf(watched.keySet())).forEach(this::tell);
        }
    }

    private void tell(K key, LiveStates.Mark mark) {
        Watched<W> one = watched.get(key);
        if (one == null) {
            return;
        }
        synchronized (one) {
            if (one.told != null && !mark.equals(one.told)) {
                E state = source.state(key, one.told.sequence());
                one.told = mark;
                one.watchers.forEach(watcher -> teller.accept(watcher, state));
            }
        }
    }

    /** How many things are watched. */
    int watched() {
        return watched.size();
    }

    void forEach(Consumer<W> deed) {
        watched.values().forEach(one -> one.watchers.forEach(deed));
    }
}
