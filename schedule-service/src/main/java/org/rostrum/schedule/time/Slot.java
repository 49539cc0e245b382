package org.rostrum.schedule.time;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that something takes up: from {@code start} up to, but not including, {@code end}. Two that only touch do not
 * overlap. What a clock on the wall shows meanwhile does not matter here.
 */
public record Slot(Instant start, Instant end) {

    public static final Duration LONGEST = Duration.ofHours(24);

    /** @throws IllegalArgumentException if it has no length, or more than 24 hours */
    public Slot {
        if (!isPossible(start, end)) {
            throw new IllegalArgumentException("end is after start, by 24 hours at most");
        }
    }

    public static boolean isPossible(Instant start, Instant end) {
        return end.isAfter(start) && Duration.between(start, end).compareTo(LONGEST) <= 0;
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Real time, which a change of the clocks in between does not alter. */
    public Duration length() {
        return Duration.between(start, end);
    }
}
