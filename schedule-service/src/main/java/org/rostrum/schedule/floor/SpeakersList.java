package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A list of speakers, without the speakers (floor rules 14 and 15).
 *
 * @param opensAt before this instant nobody is inscribed; null for no such time
 * @param closesAt from this instant on only the chair adds; null for no such time
 * @param closed whether it was closed by hand
 * @param order null for the session's
 * @param cutLimits seconds by category where they were cut
 */
public record SpeakersList(
        Instant opensAt, Instant closesAt, boolean closed, SpeakingOrder order, Map<Category, Integer> cutLimits) {

    /** Nobody has touched it: open until it is closed (floor rule 12). */
    public static final SpeakersList UNTOUCHED = new SpeakersList(null, null, false, null, Map.of());

    /** Whether somebody can be inscribed. */
    public enum State {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    /** @throws IllegalArgumentException if it would close before it opens */
    public SpeakersList {
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a list of speakers closes after it opens");
        }
        cutLimits = cutLimits == null || cutLimits.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(cutLimits));
    }

    /** The clock changes nothing: this is asked when somebody asks for the floor. */
    public State stateAt(Instant now) {
        if (closed || closesAt != null && !now.isBefore(closesAt)) {
            return State.CLOSED;
        }
        return opensAt != null && now.isBefore(opensAt) ? State.NOT_YET_OPEN : State.OPEN;
    }

    /** Open from now on; a time of closing that is over is dropped. */
    SpeakersList opened(Instant now) {
        Instant closing = closesAt != null && closesAt.isAfter(now) ? closesAt : null;
        return new SpeakersList(null, closing, false, order, cutLimits);
    }

    SpeakersList closedByHand() {
        return new SpeakersList(opensAt, closesAt, true, order, cutLimits);
    }

    SpeakersList cut(Map<Category, Integer> limits) {
        Map<Category, Integer> all = new EnumMap<>(Category.class);
        all.putAll(cutLimits);
        all.putAll(limits);
        return new SpeakersList(opensAt, closesAt, closed, order, all);
    }

    /** Other times and another order. */
    SpeakersList set(Instant newOpensAt, Instant newClosesAt, SpeakingOrder newOrder) {
        return new SpeakersList(newOpensAt, newClosesAt, closed, newOrder, cutLimits);
    }
}
