package org.rostrum.schedule.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.meeting.MeetingService;
import org.rostrum.schedule.meeting.MeetingView;
import org.rostrum.schedule.meeting.MeetingView.EntryView;
import org.rostrum.schedule.meeting.OrganizationOfWork;
import org.rostrum.schedule.timetable.Timetable.Row;
import org.rostrum.schedule.timetable.Timetable.Sitting;

/** Puts the timetable of a session together. */
@ApplicationScoped
class TimetableReader {

    private final MeetingService meetings;

    TimetableReader(MeetingService meetings) {
        this.meetings = meetings;
    }

    /** The table as it stands in this transaction. */
    Timetable of(OrganizationOfWork table) {
        return of(table, meetings.ofSessions(Set.of(table.sessionId())));
    }

    /** @param found the meetings that take up items of the session, in order of time */
    Timetable of(OrganizationOfWork table, List<MeetingView> found) {
        UUID session = table.sessionId();
        Map<String, List<String>> printed = printedNotes(found, session);
        return new Timetable(
                session,
                table.state(),
                table.adoptedAt() == null
                        ? null
                        : new Timetable.Adoption(table.decision(), table.adoptedAt(), table.adoptedVersion()),
                table.notes(),
                found.stream()
                        .map(meeting -> sitting(meeting, session, printed))
                        .toList());
    }

    /** The marks of each item of the session that has some printed at any meeting. */
    private static Map<String, List<String>> printedNotes(List<MeetingView> meetings, UUID session) {
        Map<String, List<String>> notes = new HashMap<>();
        meetings.stream()
                .filter(meeting -> meeting.ownerSession().equals(session))
                .flatMap(meeting -> meeting.entries().stream())
                .filter(entry ->
                        entry.sessionId().equals(session) && !entry.notes().isEmpty())
                .forEach(entry -> notes.putIfAbsent(entry.item(), entry.notes()));
        return notes;
    }

    private static Sitting sitting(MeetingView meeting, UUID session, Map<String, List<String>> printed) {
        boolean own = meeting.ownerSession().equals(session);
        return Sitting.of(
                meeting,
                meeting.entries().stream()
                        .filter(entry -> own || !ownItems(entry, session).isEmpty())
                        .map(entry -> row(entry, session, own, printed))
                        .toList());
    }

    private static Row row(EntryView entry, UUID session, boolean own, Map<String, List<String>> printed) {
        List<String> notes = own ? entry.notes() : List.of();
        return new Row(
                entry.id(),
                entry.item(),
                entry.itemId(),
                entry.sessionId(),
                ownItems(entry, session),
                entry.title(),
                entry.continued(),
                entry.continuedDerived(),
                notes,
                own && entry.sessionId().equals(session) && notes.isEmpty() ? inherited(entry.item(), printed) : notes,
                entry.jointWith());
    }

    private static List<String> ownItems(EntryView entry, UUID session) {
        return entry.sessionId().equals(session)
                ? List.of(entry.item())
                : entry.jointWith().stream()
                        .filter(joint -> joint.session().equals(session))
                        .flatMap(joint -> joint.items().numbers().stream())
                        .map(ItemNumber::text)
                        .toList();
    }

    /** The marks of the nearest item above: for {@code 3(a)(i)} of {@code 3(a)}, else of {@code 3}. */
    private static List<String> inherited(String item, Map<String, List<String>> printed) {
        for (int end = item.lastIndexOf('('); end > 0; end = item.lastIndexOf('(', end - 1)) {
            List<String> notes = printed.get(item.substring(0, end));
            if (notes != null) {
                return notes;
            }
        }
        return List.of();
    }
}
