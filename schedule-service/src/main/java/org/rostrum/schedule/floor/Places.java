package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The requests of a meeting by inscription, in the order in which they were made, with what they add up to. A value:
 * {@link #with} makes another, and both share most of what they hold, so that a decision does not copy the meeting.
 *
 * <p>Most lie in a map that is never written again; on top of it a small one has the latest. Only the small one is copied,
 * and once it has grown to the root of the whole, both become one: a change costs the root of what there is.
 */
public final class Places extends AbstractMap<UUID, Place> {

    static final Places NONE = new Places(Map.of(), Map.of(), 0, 0, 0, Integer.MAX_VALUE, List.of());

    private static final int SMALLEST_TOP = 16;

    /** Never written. */
    private final Map<UUID, Place> base;
    /** Never written; what is here too, stands here. */
    private final Map<UUID, Place> top;

    private final int size;
    private final int reservedSeconds;
    private final int waitingSeconds;
    /** No one that waits takes less. */
    private final int leastSeconds;
    /** Those that have begun and not ended. */
    private final List<Place> begun;

    private Places(
            Map<UUID, Place> base,
            Map<UUID, Place> top,
            int size,
            int reservedSeconds,
            int waitingSeconds,
            int leastSeconds,
            List<Place> begun) {
        this.base = base;
        this.top = top;
        this.size = size;
        this.reservedSeconds = reservedSeconds;
        this.waitingSeconds = waitingSeconds;
        this.leastSeconds = leastSeconds;
        this.begun = begun;
    }

    /** @param places in the order in which they were asked for */
    public static Places of(Collection<Place> places) {
        Map<UUID, Place> all = LinkedHashMap.newLinkedHashMap(places.size());
        int reserved = 0;
        int waiting = 0;
        int least = Integer.MAX_VALUE;
        for (Place place : places) {
            all.put(place.inscription(), place);
            reserved += place.reservedSeconds();
            waiting += place.waitingSeconds();
            least = Math.min(least, leastSeconds(place));
        }
        List<Place> begun = places.stream()
                .filter(place -> place.status().isBeingDelivered())
                .toList();
        return new Places(all, Map.of(), all.size(), reserved, waiting, least, begun);
    }

    /** The same with one more, or with another in the place of the one that has its inscription. */
    Places with(Place place) {
        Place before = get(place.inscription());
        Map<UUID, Place> newTop = new LinkedHashMap<>(top);
        newTop.put(place.inscription(), place);
        boolean grown = newTop.size() > SMALLEST_TOP && (long) newTop.size() * newTop.size() > size;
        int waiting = waitingSeconds + place.waitingSeconds() - (before == null ? 0 : before.waitingSeconds());
        return new Places(
                grown ? joined(newTop) : base,
                grown ? Map.of() : newTop,
                before == null ? size + 1 : size,
                reservedSeconds + place.reservedSeconds() - (before == null ? 0 : before.reservedSeconds()),
                waiting,
                waiting == 0 ? Integer.MAX_VALUE : Math.min(leastSeconds, leastSeconds(place)),
                begunWith(place, before));
    }

    private Map<UUID, Place> joined(Map<UUID, Place> newTop) {
        Map<UUID, Place> joined = LinkedHashMap.newLinkedHashMap(base.size() + newTop.size());
        joined.putAll(base);
        joined.putAll(newTop);
        return joined;
    }

    private List<Place> begunWith(Place place, Place before) {
        boolean now = place.status().isBeingDelivered();
        if (!now && (before == null || !before.status().isBeingDelivered())) {
            return begun;
        }
        Stream<Place> others =
                begun.stream().filter(other -> !other.inscription().equals(place.inscription()));
        return (now ? Stream.concat(others, Stream.of(place)) : others).toList();
    }

    /** Granted and not yet begun. */
    int reservedSeconds() {
        return reservedSeconds;
    }

    /** Asked for by those who wait; 0 only if nobody does. */
    int waitingSeconds() {
        return waitingSeconds;
    }

    /** False where nobody who waits can take so little, so that nobody need be looked at; true is a perhaps. */
    boolean mayBePromotedWith(int availableSeconds) {
        return availableSeconds >= leastSeconds;
    }

    private static int leastSeconds(Place place) {
        return place.status() == Status.WAITING ? place.request().leastSeconds() : Integer.MAX_VALUE;
    }

    int runningSeconds(Instant now) {
        int running = 0;
        for (Place place : begun) {
            running += place.runningSeconds(now);
        }
        return running;
    }

    /** Those that have begun and not ended. */
    List<Place> begun() {
        return begun;
    }

    @Override
    public Place get(Object inscription) {
        Place latest = top.get(inscription);
        return latest == null ? base.get(inscription) : latest;
    }

    @Override
    public boolean containsKey(Object inscription) {
        return get(inscription) != null;
    }

    @Override
    public int size() {
        return size;
    }

    /** In the order in which they were asked for. */
    @Override
    public Collection<Place> values() {
        return new AbstractCollection<>() {
            @Override
            public Spliterator<Place> spliterator() {
                return Stream.concat(
                                base.values().stream().map(place -> top.getOrDefault(place.inscription(), place)),
                                top.values().stream().filter(place -> !base.containsKey(place.inscription())))
                        .spliterator();
            }

            @Override
            public Iterator<Place> iterator() {
                return Spliterators.iterator(spliterator());
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public Set<Entry<UUID, Place>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<UUID, Place>> iterator() {
                return values().stream()
                        .map(place -> Map.entry(place.inscription(), place))
                        .iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
