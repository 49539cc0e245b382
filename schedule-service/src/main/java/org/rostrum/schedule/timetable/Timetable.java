package org.rostrum.schedule.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.meeting.JointEntry;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.meeting.MeetingView;
import org.rostrum.schedule.meeting.MeetingWarning;
import org.rostrum.schedule.meeting.OrganizationOfWork;

/**
 * The organization of work of one session as that session sees it: its own meetings with all their entries, and the
 * meetings of others at which items of its agenda are taken up, with those entries.
 *
 * @param adoption null until the session adopts it
 * @param notes the notes below the table, by mark
 * @param meetings in order of time
 */
public record Timetable(
        UUID session,
        OrganizationOfWork.State state,
        Adoption adoption,
        Map<String, LocalizedText> notes,
        List<Sitting> meetings) {

    /** @param version number of the version that the adoption made */
    public record Adoption(LocalizedText decision, Instant adoptedAt, int version) {}

    /**
     * One meeting; times are in the zone of its owner session.
     *
     * @param number in the owner session
     * @param timeAsPrinted null where none is kept
     * @param warnings not kept in versions
     */
    public record Sitting(
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
            Set<UUID> jointSessions,
            List<Row> entries,
            List<MeetingWarning> warnings) {

        static Sitting of(MeetingView meeting, List<Row> entries) {
            return new Sitting(
                    meeting.id(),
                    meeting.ownerSession(),
                    meeting.number(),
                    meeting.start(),
                    meeting.end(),
                    meeting.date(),
                    meeting.startTime(),
                    meeting.endTime(),
                    meeting.zone(),
                    meeting.timeAsPrinted(),
                    meeting.room(),
                    meeting.roomId(),
                    meeting.interpretationTeams(),
                    meeting.state(),
                    meeting.stateReason(),
                    meeting.openedAt(),
                    meeting.closedAt(),
                    meeting.jointSessions(),
                    entries,
                    meeting.warnings());
        }

        /** Whether a meeting is running, and what follows from policies, is not part of the table; a cancellation is. */
        Sitting withoutProceedings() {
            boolean cancelled = state == MeetingState.CANCELLED;
            return new Sitting(
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
                    cancelled ? MeetingState.CANCELLED : MeetingState.PLANNED,
                    cancelled ? stateReason : null,
                    null,
                    null,
                    jointSessions,
                    entries,
                    null);
        }
    }

    /**
     * One item at a meeting.
     *
     * @param item number as the owner of the entry has it
     * @param sessionId whose agenda {@code item} is on
     * @param ownItems numbers of items of this table's session: {@code item} itself, or what is considered together with it
     * @param continued as printed
     * @param continuedDerived whether an earlier meeting took up the same item
     * @param notes marks as printed; of another session's table none
     * @param notesDerived marks that hold: those printed, else those of the item that this is a sub-item of
     */
    public record Row(
            UUID id,
            String item,
            UUID itemId,
            UUID sessionId,
            List<String> ownItems,
            LocalizedText title,
            boolean continued,
            boolean continuedDerived,
            List<String> notes,
            List<String> notesDerived,
            List<JointEntry> jointWith) {}

    /** What a version keeps. */
    Timetable withoutProceedings() {
        return new Timetable(
                session,
                state,
                adoption,
                notes,
                meetings.stream().map(Sitting::withoutProceedings).toList());
    }

    /** The same with the warnings on the meetings that are among these. */
    Timetable with(List<MeetingView> warned) {
        Map<UUID, MeetingView> byId = warned.stream().collect(Collectors.toMap(MeetingView::id, Function.identity()));
        return new Timetable(
                session,
                state,
                adoption,
                notes,
                meetings.stream()
                        .map(meeting -> byId.containsKey(meeting.id())
                                ? Sitting.of(byId.get(meeting.id()), meeting.entries())
                                : meeting)
                        .toList());
    }
}
