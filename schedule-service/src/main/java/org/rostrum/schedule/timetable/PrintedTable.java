package org.rostrum.schedule.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.Words;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.timetable.Timetable.Row;
import org.rostrum.schedule.timetable.Timetable.Sitting;

/**
 * A timetable as its annex is printed, in three columns: a row for each day, and below it a row for each entry, the time
 * of a meeting only in its first; at the end a row for each note.
 */
final class PrintedTable {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Timetable table;
    private final Words words;
    private final List<List<String>> rows = new ArrayList<>();

    private PrintedTable(Timetable table, Words words) {
        this.table = table;
        this.words = words;
    }

    static List<List<String>> of(Timetable table, Language language) {
        return new PrintedTable(table, Words.in(language)).print();
    }

    private List<List<String>> print() {
        rows.add(List.of(words.say("table-head").split("\\|")));
        LocalDate day = null;
        for (Sitting meeting : table.meetings()) {
            if (!meeting.date().equals(day)) {
                day = meeting.date();
                rows.add(List.of(printed(day), "", ""));
            }
            print(meeting);
        }
        for (Map.Entry<String, LocalizedText> note : table.notes().entrySet()) {
            rows.add(List.of(note.getKey() + " " + words.best(note.getValue()), "", ""));
        }
        return rows;
    }

    private void print(Sitting meeting) {
        String time = meeting.timeAsPrinted() == null ? time(meeting) : meeting.timeAsPrinted();
        if (meeting.state() == MeetingState.CANCELLED) {
            time = words.say("table-cancelled", time);
        }
        if (meeting.entries().isEmpty()) {
            rows.add(List.of(time, "", ""));
        }
        for (Row entry : meeting.entries()) {
            rows.add(List.of(time, numbers(entry), title(entry)));
            time = "";
        }
    }

    private String numbers(Row entry) {
        List<String> numbers = entry.ownItems().isEmpty() ? List.of(entry.item()) : entry.ownItems();
        return numbers.stream().map(ItemNumber::printed).collect(Collectors.joining(words.say("separator")));
    }

    private String title(Row entry) {
        List<String> parts = new ArrayList<>(List.of(words.best(entry.title())));
        if (entry.continued()) {
            parts.add(words.say("continued"));
        }
        if (!entry.notesDerived().isEmpty()) {
            parts.add(String.join(", ", entry.notesDerived()));
        }
        return String.join(" ", parts);
    }

    private String printed(LocalDate day) {
        String text = day.format(DateTimeFormatter.ofPattern(
                words.say("table-date"), Locale.of(words.language().code())));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** In English as the United Nations prints it ({@code 10 a.m.–1 p.m.}, {@code 3–6 p.m.}), else {@code 10:00–13:00}. */
    private String time(Sitting meeting) {
        LocalTime start = meeting.startTime();
        LocalTime end = meeting.endTime();
        if (words.language() != Language.EN) {
            return start.format(CLOCK) + "–" + end.format(CLOCK);
        }
        boolean sameHalf = half(start).equals(half(end));
        return (sameHalf ? clock(start) : clock(start) + " " + half(start)) + "–" + clock(end) + " " + half(end);
    }

    private static String clock(LocalTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        return time.getMinute() == 0 ? Integer.toString(hour) : "%d.%02d".formatted(hour, time.getMinute());
    }

    private static String half(LocalTime time) {
        return time.getHour() < 12 ? "a.m." : "p.m.";
    }
}
