package org.rostrum.schedule.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.schedule.floor.Forecast.Help;

/** The forecast for somebody still to be called (floor rule 20): limits, and how much of them speakers use so far. */
public final class Forecasting {

    /** Nobody is told to cut limits below this: a statement of less says nothing. */
    private static final int SHORTEST_LIMIT_SECONDS = 30;

    private final Floor floor;
    private final Instant now;
    private final Instant endsAt;
    private final double pace;

    private Forecasting(Floor floor, Instant now, Instant endsAt) {
        this.floor = floor;
        this.now = now;
        this.endsAt = endsAt;
        this.pace = pace(floor, now);
    }

    /**
     * When somebody's turn is expected.
     *
     * @param ahead those who will be called before, in any order ({@link Floor#ahead})
     * @param endsAt null where the meeting has no end that is known
     */
    public static Forecast of(Floor floor, Place place, List<Place> ahead, Instant now, Instant endsAt) {
        return new Forecasting(floor, now, endsAt).forecast(place, ahead);
    }

    /** Time spoken for each second granted at this meeting so far; 1 where nobody has spoken. */
    static double pace(Floor floor, Instant now) {
        long granted = 0;
        long spoken = 0;
        for (Place place : floor.places().values()) {
            if (place.status() == Status.DELIVERED && place.grantedSeconds() > 0) {
                granted += place.grantedSeconds();
                spoken += place.spokenSeconds(now);
            }
        }
        return granted == 0 ? 1 : (double) spoken / granted;
    }

    private Forecast forecast(Place place, List<Place> ahead) {
        // How many statements of each length: there are few lengths. Whoever waits takes nobody's time until promoted.
        Map<Integer, Integer> before = new HashMap<>();
        for (Place other : ahead) {
            if (other.status() != Status.WAITING) {
                before.merge(seconds(other), 1, Integer::sum);
            }
        }
        int begun = secondsOfThoseBegun();
        int own = expected(seconds(place));
        Instant start = now.plusSeconds(begun + needed(before, Integer.MAX_VALUE));
        boolean waits = place.status() == Status.WAITING;
        boolean inTime = endsAt == null || !start.plusSeconds(own).isAfter(endsAt);
        return new Forecast(
                place.inscription(),
                start,
                own,
                inTime && !waits,
                endsAt,
                helps(place, waits, inTime, start, begun, before));
    }

    private List<Help> helps(
            Place place, boolean waits, boolean inTime, Instant start, int begun, Map<Integer, Integer> before) {
        List<Help> helps = new ArrayList<>();
        if (waits) {
            helps.add(new Help(Help.Kind.SWITCH_TO_ROOM, 0));
            helps.add(new Help(Help.Kind.GRANT, place.request().requestedSeconds()));
        }
        if (!inTime) {
            int left = (int) Math.max(0, Duration.between(start, endsAt).toSeconds());
            if (left >= SHORTEST_LIMIT_SECONDS) {
                helps.add(new Help(Help.Kind.SHORTEN, left));
            }
            int cut = limitThatFits(place, begun, before);
            if (cut >= SHORTEST_LIMIT_SECONDS) {
                helps.add(new Help(Help.Kind.CUT_LIMITS, cut));
            }
            helps.add(new Help(Help.Kind.CARRY_OVER, 0));
        }
        return helps;
    }

    /** The highest limit for all under which this one still ends in time; 0 if none does. */
    private int limitThatFits(Place place, int begun, Map<Integer, Integer> before) {
        long there = Duration.between(now, endsAt).toSeconds() - begun;
        int low = 0;
        int high = seconds(place);
        for (int seconds : before.keySet()) {
            high = Math.max(high, seconds);
        }
        while (low < high) {
            int limit = low + (high - low + 1) / 2;
            long needed = expected(Math.min(limit, seconds(place))) + needed(before, limit);
            if (needed <= there) {
                low = limit;
            } else {
                high = limit - 1;
            }
        }
        return low;
    }

    /** What those who have begun are still expected to take. */
    private int secondsOfThoseBegun() {
        int seconds = 0;
        for (Place place : floor.places().begun()) {
            seconds += Math.max(0, expected(place.grantedSeconds()) - place.spokenSeconds(now));
        }
        return seconds;
    }

    /** What statements are expected to take if none may be longer than the limit. */
    private long needed(Map<Integer, Integer> statements, int limit) {
        long needed = 0;
        for (Map.Entry<Integer, Integer> of : statements.entrySet()) {
            needed += (long) of.getValue() * expected(Math.min(limit, of.getKey()));
        }
        return needed;
    }

    private int expected(int seconds) {
        return (int) Math.ceil(seconds * pace);
    }

    private static int seconds(Place place) {
        return place.status() == Status.WAITING ? place.request().requestedSeconds() : place.grantedSeconds();
    }
}
