package org.rostrum.schedule.timetable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.Words;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.timetable.Differences.Place;
import org.rostrum.schedule.timetable.Differences.Printed;
import org.rostrum.schedule.timetable.Differences.Slot;

/** Says differences as sentences, in English. */
final class DifferenceText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private DifferenceText() {}

    static List<String> sentences(List<Difference> differences) {
        return differences.stream().map(DifferenceText::sentence).toList();
    }

    private static String sentence(Difference one) {
        return switch (one.kind()) {
            case ADOPTED -> "The organization of work was adopted.";
            case MEETING_ADDED -> "Meeting %d is new: %s.".formatted(one.number(), slot(one.after()));
            case MEETING_REMOVED -> "Meeting %d (%s) is gone.".formatted(one.number(), slot(one.before()));
            case MEETING_CANCELLED -> "Meeting %d (%s) is cancelled.".formatted(one.number(), slot(one.before()));
            case MEETING_MOVED ->
                "Meeting %d was moved from %s to %s.".formatted(one.number(), slot(one.before()), slot(one.after()));
            case MEETING_RENUMBERED -> "Meeting %s is now meeting %s.".formatted(one.before(), one.after());
            case ROOM_CHANGED ->
                "Meeting %d is in %s now, not in %s.".formatted(one.number(), known(one.after()), known(one.before()));
            case PRINTED_TIME_CHANGED ->
                "Meeting %d is printed as %s, not as %s."
                        .formatted(one.number(), known(one.after()), known(one.before()));
            case ENTRY_ADDED ->
                "Item %s is taken up at meeting %d: %s.".formatted(item(one), one.number(), printed(one.after()));
            case ENTRY_REMOVED -> "Item %s is no longer taken up at meeting %d.".formatted(item(one), one.number());
            case ENTRY_MOVED ->
                "Item %s was moved from %s to %s.".formatted(item(one), place(one.before()), place(one.after()));
            case ENTRY_CHANGED ->
                "Item %s at meeting %d reads now: %s; it read: %s."
                        .formatted(item(one), one.number(), printed(one.after()), printed(one.before()));
            case ENTRIES_REORDERED ->
                "Meeting %d takes up its items in the order %s, not %s."
                        .formatted(one.number(), items(one.after()), items(one.before()));
            case NOTE_ADDED -> "Note %s is new: %s".formatted(one.mark(), text(one.after()));
            case NOTE_REMOVED -> "Note %s is gone.".formatted(one.mark());
            case NOTE_CHANGED -> "Note %s reads now: %s".formatted(one.mark(), text(one.after()));
        };
    }

    private static String item(Difference one) {
        return ItemNumber.printed(one.item());
    }

    private static String slot(Object slot) {
        OffsetDateTime start = ((Slot) slot).start();
        OffsetDateTime end = ((Slot) slot).end();
        return start.format(MOMENT) + "–" + end.format(start.toLocalDate().equals(end.toLocalDate()) ? TIME : MOMENT);
    }

    private static String place(Object place) {
        Place at = (Place) place;
        return "meeting %d (%s)".formatted(at.number(), at.start().format(MOMENT));
    }

    private static String printed(Object printed) {
        Printed entry = (Printed) printed;
        String title = text(entry.title()) + (entry.continued() ? " (continued)" : "");
        return entry.notes().isEmpty() ? title : title + " [" + String.join(", ", entry.notes()) + "]";
    }

    private static String text(Object text) {
        return Words.in(Language.EN).best((LocalizedText) text);
    }

    private static String items(Object items) {
        return ((List<?>) items)
                .stream().map(item -> ItemNumber.printed((String) item)).collect(Collectors.joining(", "));
    }

    private static String known(Object value) {
        return value == null ? "none" : (String) value;
    }
}
