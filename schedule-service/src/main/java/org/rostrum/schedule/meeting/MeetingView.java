package org.rostrum.schedule.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/** A meeting as callers see it; times are in the zone of the owner session. */
public record MeetingView(
        UUID id,
        UUID ownerSession,
        int number,
        OffsetDateTime start,
        OffsetDateTime end,
        LocalDate date,
        String timeAsPrinted,
        String room,
        MeetingState state,
        List<EntryView> entries) {

    /**
     * One item at the meeting.
     *
     * @param itemId id of the item in the agenda, null while the session has no agenda
     * @param continued as printed
     * @param continuedDerived whether an earlier meeting of the session took up the same item
     */
    public record EntryView(
            String item,
            UUID itemId,
            UUID sessionId,
            LocalizedText title,
            boolean continued,
            boolean continuedDerived,
            List<String> notes,
            List<JointEntry> jointWith) {}

    /** @param takenUpBefore ids of the entries whose item an earlier meeting of the session has taken up */
    static MeetingView of(Meeting meeting, ZoneId zone, Set<UUID> takenUpBefore) {
        OffsetDateTime start = meeting.start.atZone(zone).toOffsetDateTime();
        return new MeetingView(
                meeting.id(),
                meeting.ownerSession,
                meeting.number,
                start,
                meeting.end.atZone(zone).toOffsetDateTime(),
                start.toLocalDate(),
                meeting.timeAsPrinted,
                meeting.room,
                meeting.state,
                meeting.entries.stream()
                        .map(entry -> new EntryView(
                                entry.item,
                                entry.itemId,
                                entry.sessionId,
                                entry.title,
                                entry.continued,
                                takenUpBefore.contains(entry.id),
                                entry.notes,
                                List.copyOf(entry.jointWith)))
                        .toList());
    }
}
