package org.rostrum.schedule.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.rostrum.schedule.time.Slot;

/**
 * When a meeting is to be, said in one of two ways: as moments ({@code start}, {@code end}), or as wall time in the
 * zone of its session ({@code date}, {@code startTime}, {@code endTime}).
 */
interface PlannedTime {

    OffsetDateTime start();

    OffsetDateTime end();

    /** Day of the start. */
    LocalDate date();

    LocalTime startTime();

    LocalTime endTime();

    /** Day of the end; {@link #date} where absent. */
    LocalDate endDate();

    /** Which start is meant, where the clocks show it twice. */
    ZoneOffset startOffset();

    /** Which end is meant, where the clocks show it twice. */
    ZoneOffset endOffset();

    /** Whether it is said, and in one way only. */
    default boolean saidOneWay() {
        boolean moments = start() != null && end() != null;
        boolean wall = date() != null && startTime() != null && endTime() != null;
        return moments != wall && (moments ? saysNothingOfTheWall() : start() == null && end() == null);
    }

    private boolean saysNothingOfTheWall() {
        return Stream.of(date(), startTime(), endTime(), endDate(), startOffset(), endOffset())
                .allMatch(part -> part == null);
    }

    /** Whether the moments make a meeting; wall times are looked at when the zone is known. */
    default boolean inOrderAsFarAsKnown() {
        return start() == null || end() == null || Slot.isPossible(start().toInstant(), end().toInstant());
    }
}
