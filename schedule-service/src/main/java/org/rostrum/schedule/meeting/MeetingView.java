package org.rostrum.schedule.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.session.Session;

/**
 * A meeting as callers see it; times are in the zone of the owner session.
 *
 * @param start the moment, with the offset of {@code zone}
 * @param date day of the start on the wall calendar
 * @param startTime the start on the wall clock
 * @param timeAsPrinted the words of the table
 * @param room as the table names it
 * @param roomId the room that is booked; null while none is
 * @param interpretationTeams ids of the teams that are booked
 * @param stateReason what was said when it came to its state
 * @param interpretationEndsAt when the interpreters leave, where that is before the end; nobody is given the floor then
 * @param jointSessions the other sessions whose items are taken up
 * @param warnings what follows from the meeting and its session alone; {@code ?embed=warnings} adds the rest
 */
public record MeetingView(
        UUID id,
        UUID ownerSession,
        int number,
        OffsetDateTime start,
        OffsetDateTime end,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        String zone,
        String timeAsPrinted,
        String room,
        UUID roomId,
        Set<UUID> interpretationTeams,
        MeetingState state,
        String stateReason,
        Instant openedAt,
        Instant closedAt,
        OffsetDateTime interpretationEndsAt,
        Set<UUID> jointSessions,
        List<EntryView> entries,
        List<MeetingWarning> warnings) {

    /**
     * One item at the meeting.
     *
     * @param id by which the entry is changed: {@code /v1/meetings/{meeting}/entries/{id}}
     * @param itemId id of the item in the agenda, null while the session has no agenda
     * @param continued as printed
     * @param continuedDerived whether an earlier meeting of the session took up the same item
     */
    public record EntryView(
            UUID id,
            String item,
            UUID itemId,
            UUID sessionId,
            LocalizedText title,
            boolean continued,
            boolean continuedDerived,
            List<String> notes,
            List<JointEntry> jointWith) {}

    /** @param takenUpBefore ids of the entries whose item an earlier meeting of the session has taken up */
    static MeetingView of(Meeting meeting, Session owner, Set<UUID> takenUpBefore) {
        ZoneId zone = owner.zoneId();
        OffsetDateTime start = meeting.start.atZone(zone).toOffsetDateTime();
        OffsetDateTime end = meeting.end.atZone(zone).toOffsetDateTime();
        return new MeetingView(
                meeting.id(),
                meeting.ownerSession,
                meeting.number,
                start,
                end,
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                zone.getId(),
                meeting.timeAsPrinted,
                meeting.room,
                meeting.roomId,
                new TreeSet<>(meeting.teams),
                meeting.state,
                meeting.stateReason,
                meeting.openedAt,
                meeting.closedAt,
                meeting.interpretationEndsAt == null
                        ? null
                        : meeting.interpretationEndsAt.atZone(zone).toOffsetDateTime(),
                meeting.jointSessions(),
                meeting.entries.stream()
                        .map(entry -> new EntryView(
                                entry.id,
                                entry.item,
                                entry.itemId,
                                entry.sessionId,
                                entry.title,
                                entry.continued,
                                takenUpBefore.contains(entry.id),
                                entry.notes,
                                List.copyOf(entry.jointWith)))
                        .toList(),
                OwnWarnings.of(meeting, owner));
    }

    /** The same with more warnings. */
    MeetingView with(List<MeetingWarning> more) {
        return new MeetingView(
                id,
                ownerSession,
                number,
                start,
                end,
                date,
                startTime,
                endTime,
                zone,
                timeAsPrinted,
                room,
                roomId,
                interpretationTeams,
                state,
                stateReason,
                openedAt,
                closedAt,
                interpretationEndsAt,
                jointSessions,
                entries,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }
}
