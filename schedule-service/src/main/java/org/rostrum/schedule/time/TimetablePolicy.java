package org.rostrum.schedule.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a session usually meets. What lies outside is planned all the same, with a warning.
 *
 * @param longestSeconds of a meeting, 1–86,400 s of real time; 10,800 unless told
 * @param slots of the day, in wall time of the session's zone; 10:00–13:00 and 15:00–18:00 unless told
 */
public record TimetablePolicy(Integer longestSeconds, List<DaySlot> slots) {

    public static final TimetablePolicy STANDARD = new TimetablePolicy(null, null);

    private static final int THREE_HOURS = 10_800;
    private static final int DAY = 86_400;

    /** A part of every day. @param until after {@code from}, on the same day */
    public record DaySlot(LocalTime from, LocalTime until) {
        public DaySlot {
            if (from == null || until == null || !until.isAfter(from)) {
                throw new IllegalArgumentException("a slot of the day has from and until, and until is after from");
            }
        }

        boolean holds(LocalTime start, LocalTime end) {
            return !start.isBefore(from) && !end.isAfter(until);
        }
    }

    /** @throws IllegalArgumentException if a figure is out of its range */
    public TimetablePolicy {
        longestSeconds = longestSeconds == null ? THREE_HOURS : longestSeconds;
        slots = slots == null
                ? List.of(
                        new DaySlot(LocalTime.of(10, 0), LocalTime.of(13, 0)),
                        new DaySlot(LocalTime.of(15, 0), LocalTime.of(18, 0)))
                : List.copyOf(slots);
        if (longestSeconds < 1 || longestSeconds > DAY) {
            throw new IllegalArgumentException("longestSeconds of the timetable is 1–86,400");
        }
        if (slots.size() > 10) {
            throw new IllegalArgumentException("a day has at most 10 slots");
        }
    }

    public boolean isTooLong(Slot meeting) {
        return meeting.length().toSeconds() > longestSeconds;
    }

    /** Whether one of the day's slots holds the whole meeting. A session without slots meets at any time. */
    public boolean isWithinASlot(Slot meeting, ZoneId zone) {
        ZonedDateTime start = meeting.start().atZone(zone);
        ZonedDateTime end = meeting.end().atZone(zone);
        return slots.isEmpty()
                || start.toLocalDate().equals(end.toLocalDate())
                        && slots.stream().anyMatch(slot -> slot.holds(start.toLocalTime(), end.toLocalTime()));
    }

    /** Whether a moment lies on a day from {@code first} to {@code last}, both included; null is no bound. */
    public static boolean isOnADayFrom(LocalDate first, LocalDate last, Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
