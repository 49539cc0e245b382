package org.rostrum.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.meeting.OrganizationOfWork.State;
import org.rostrum.schedule.timetable.Difference.Kind;
import org.rostrum.schedule.timetable.Timetable.Row;
import org.rostrum.schedule.timetable.Timetable.Sitting;

class DifferencesTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Row OPENING = row("1", "Opening");
    private static final Row CHAPTER_FOUR = row("3", "Chapter IV");

    @Test
    void findsNoneInTheSameTable() {
        Timetable table = table(meeting(FIRST, 1, 10, OPENING, CHAPTER_FOUR));
        assertThat(Differences.between(table, table)).isEmpty();
    }

    @Test
    void tellsAMeetingThatMovedFromOneThatIsNewOrGone() {
        Timetable from = table(meeting(FIRST, 1, 10, OPENING));
        Timetable moved = table(meeting(FIRST, 1, 15, OPENING));
        assertThat(kinds(from, moved)).containsExactly(Kind.MEETING_MOVED);
        assertThat(DifferenceText.sentences(Differences.between(from, moved)))
                .containsExactly(
                        "Meeting 1 was moved from Tuesday, 5 September 2023, 10:00–13:00 to Tuesday, 5 September 2023, 15:00–18:00.");
        Timetable replaced = table(meeting(SECOND, 1, 15));
        assertThat(kinds(from, replaced)).containsExactly(Kind.MEETING_REMOVED, Kind.MEETING_ADDED, Kind.ENTRY_REMOVED);
    }

    @Test
    void tellsAnEntryThatMovedToAnotherMeeting() {
        Timetable from = table(meeting(FIRST, 1, 10, OPENING, CHAPTER_FOUR), meeting(SECOND, 2, 15));
        Timetable to = table(meeting(FIRST, 1, 10, OPENING), meeting(SECOND, 2, 15, row("3", "Chapter IV")));
        assertThat(kinds(from, to)).containsExactly(Kind.ENTRY_MOVED);
        assertThat(DifferenceText.sentences(Differences.between(from, to)))
                .containsExactly(
                        "Item 3 was moved from meeting 1 (Tuesday, 5 September 2023, 10:00) to meeting 2 (Tuesday, 5 September 2023, 15:00).");
    }

    @Test
    void tellsAnotherOrderAndAnotherTitle() {
        Timetable from = table(meeting(FIRST, 1, 10, OPENING, CHAPTER_FOUR));
        assertThat(kinds(from, table(meeting(FIRST, 1, 10, CHAPTER_FOUR, OPENING))))
                .containsExactly(Kind.ENTRIES_REORDERED);
        Row renamed = new Row(
                OPENING.id(),
                "1",
                null,
                SESSION,
                List.of("1"),
                text("Opening of the meeting"),
                true,
                false,
                List.of(),
                List.of(),
                List.of());
        Timetable to = table(meeting(FIRST, 1, 10, renamed, CHAPTER_FOUR));
        assertThat(kinds(from, to)).containsExactly(Kind.ENTRY_CHANGED);
        assertThat(DifferenceText.sentences(Differences.between(from, to)))
                .containsExactly(
                        "Item 1 at meeting 1 reads now: Opening of the meeting (continued); it read: Opening.");
    }

    @Test
    void tellsACancellationAndNotes() {
        Timetable from = table(meeting(FIRST, 1, 10, OPENING));
        Sitting cancelled = meeting(FIRST, 1, 10, MeetingState.CANCELLED, OPENING);
        Timetable to = new Timetable(
                SESSION, State.PROPOSED, null, Map.of("a", text("Together with item 4.")), List.of(cancelled));
        assertThat(kinds(from, to)).containsExactly(Kind.MEETING_CANCELLED, Kind.NOTE_ADDED);
        assertThat(kinds(to, from)).containsExactly(Kind.NOTE_REMOVED);
    }

    private static List<Kind> kinds(Timetable from, Timetable to) {
        return Differences.between(from, to).stream().map(Difference::kind).toList();
    }

    private static Timetable table(Sitting... meetings) {
        return new Timetable(SESSION, State.PROPOSED, null, Map.of(), List.of(meetings));
    }

    private static Sitting meeting(UUID id, int number, int hour, Row... entries) {
        return meeting(id, number, hour, MeetingState.PLANNED, entries);
    }

    private static Sitting meeting(UUID id, int number, int hour, MeetingState state, Row... entries) {
        OffsetDateTime start = OffsetDateTime.parse("2023-09-05T%02d:00:00+02:00".formatted(hour));
        OffsetDateTime end = start.plusHours(3);
        return new Sitting(
                id,
                SESSION,
                number,
                start,
                end,
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                "Europe/Vienna",
                null,
                null,
                null,
                Set.of(),
                state,
                null,
                null,
                null,
                Set.of(),
                List.of(entries),
                null);
    }

    private static Row row(String item, String title) {
        return new Row(
                UUID.randomUUID(),
                item,
                null,
                SESSION,
                List.of(item),
                text(title),
                false,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Language.EN, english);
    }
}
