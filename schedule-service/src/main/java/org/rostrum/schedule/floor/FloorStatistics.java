package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How speaking time was asked for, given and used, in whole seconds. Pure. */
public final class FloorStatistics {

    private FloorStatistics() {}

    /**
     * What came of the requests of one kind.
     *
     * @param requests how many; one that was carried over counts where it went on
     * @param statements how many of them were heard, at least in part
     * @param askedSeconds in all requests, withdrawn ones too
     * @param givenSeconds to those that got their place
     * @param usedSeconds spoken, without pauses
     * @param overrunSeconds spoken beyond what was given, statement by statement
     */
    public record Line(
            int requests, int statements, int askedSeconds, int givenSeconds, int usedSeconds, int overrunSeconds) {

        static final Line NONE = new Line(0, 0, 0, 0, 0, 0);

        Line and(Place place, Instant now) {
            int spoken = place.spokenSeconds(now);
            boolean begun = place.speech() != null;
            return new Line(
                    requests + 1,
                    statements + (begun ? 1 : 0),
                    askedSeconds + place.request().requestedSeconds(),
                    givenSeconds + place.grantedSeconds(),
                    usedSeconds + spoken,
                    overrunSeconds + (begun ? Math.max(0, spoken - place.grantedSeconds()) : 0));
        }
    }

    /** By the value of one property, in its order; requests without one are left out. */
    public static <K> Map<K, Line> by(
            Function<Place, K> property, Comparator<? super K> order, Collection<Place> places, Instant now) {
        Map<K, Line> lines = new TreeMap<>(order);
        for (Place place : places) {
            K key = property.apply(place);
            if (key != null && place.status() != Status.CARRIED_OVER) {
                lines.put(key, lines.getOrDefault(key, Line.NONE).and(place, now));
            }
        }
        return lines;
    }

    /** All of them. */
    public static Line total(Collection<Place> places, Instant now) {
        return by(place -> "all", Comparator.naturalOrder(), places, now).getOrDefault("all", Line.NONE);
    }
}
