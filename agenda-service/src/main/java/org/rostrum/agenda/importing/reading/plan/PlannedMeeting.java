package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One meeting of the timetable.
 *
 * @param position 1 for the first meeting of the session
 * @param date null where no date stands above it
 * @param start wall time at the venue
 * @param end wall time at the venue, after {@code start}
 * @param room null where the timetable names none
 * @param line line of its time
 */
public record PlannedMeeting(
        int position,
        LocalDate date,
        String dateAsPrinted,
        LocalTime start,
        LocalTime end,
        String timeAsPrinted,
        String room,
        int line,
        List<PlannedEntry> entries) {
    public PlannedMeeting {
        entries = Lists.copyOf(entries);
    }
}
