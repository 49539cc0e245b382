package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostrum.agenda.importing.reading.plan.PlannedEntry;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** A meeting of the timetable while its rows are read. */
final class MeetingDraft {
    private static final Pattern CONTINUED = Pattern.compile("(?i)\\s*\\(\\s*(?:continued|cont'?d\\.?)\\s*\\)");

    final int position;
    final LocalDate date;
    final String dateAsPrinted;
    final EnglishTimes.Range time;
    final String timeAsPrinted;
    final int line;
    final List<PlannedEntry> entries = new ArrayList<>();

    MeetingDraft(
            int position,
            LocalDate date,
            String dateAsPrinted,
            EnglishTimes.Range time,
            String timeAsPrinted,
            int line) {
        this.position = position;
        this.date = date;
        this.dateAsPrinted = dateAsPrinted;
        this.time = time;
        this.timeAsPrinted = timeAsPrinted;
        this.line = line;
    }

    void add(int line, List<String> items, String itemAsPrinted, List<InlineText> cells, ReadingLog log) {
        String printed = cells.stream()
                .map(InlineText::text)
                .collect(Collectors.joining(" "))
                .strip();
        List<String> marks =
                cells.stream().flatMap(cell -> cell.marks().stream()).distinct().toList();
        Matcher continued = CONTINUED.matcher(Typography.plain(printed));
        boolean carriesOn = continued.find();
        String title = carriesOn
                ? (printed.substring(0, continued.start()) + printed.substring(continued.end())).strip()
                : printed;
        if (items.isEmpty()) {
            log.warn(
                    line,
                    WarningCode.ENTRY_WITHOUT_ITEM,
                    "This row of the timetable names no item; it was kept as an entry without one.");
            entries.add(new PlannedEntry(null, itemAsPrinted, title, printed, carriesOn, marks, List.of(), line));
        }
        for (String item : items) {
            entries.add(new PlannedEntry(item, itemAsPrinted, title, printed, carriesOn, marks, List.of(), line));
        }
    }

    /** Warns of what is odd about its date and time, seen from the masthead and the meeting before. */
    void warn(MastheadFacts masthead, MeetingDraft before, ReadingLog log) {
        if (time.oneMeridiem()) {
            log.warn(
                    line,
                    WarningCode.ONE_MERIDIEM,
                    "\"%s\" prints a.m. or p.m. once; it was read as %s to %s."
                            .formatted(timeAsPrinted, time.start(), time.end()));
        }
        if (date == null) {
            log.warn(line, WarningCode.MEETING_WITHOUT_DATE, "No day stands above this meeting; give it one.");
            return;
        }
        boolean outside = masthead.startDate() != null
                && (date.isBefore(masthead.startDate()) || date.isAfter(masthead.endDate()));
        if (outside) {
            log.warn(
                    line,
                    WarningCode.MEETING_OUTSIDE_SESSION,
                    "This meeting is on %s, outside the session's dates %s to %s (line %d); correct one of them."
                            .formatted(date, masthead.startDate(), masthead.endDate(), masthead.datesLine()));
        }
        if (before != null && date.equals(before.date) && time.start().isBefore(before.time.end())) {
            log.warn(
                    line,
                    WarningCode.MEETINGS_OVERLAP,
                    "This meeting starts before the one of line %d ends; correct one of the times."
                            .formatted(before.line));
        }
    }

    PlannedMeeting meeting(List<PlannedEntry> finished) {
        return new PlannedMeeting(
                position, date, dateAsPrinted, time.start(), time.end(), timeAsPrinted, null, line, finished);
    }
}
