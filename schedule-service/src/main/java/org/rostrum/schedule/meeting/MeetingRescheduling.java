package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.Sessions;
import org.rostrum.schedule.time.Slot;

/** Gives planned meetings another time, or none, and says what that leads to. */
@ApplicationScoped
class MeetingRescheduling {

    private final MeetingService service;
    private final MeetingLifecycle lifecycle;
    private final Meetings meetings;
    private final Sessions sessions;
    private final Bookings bookings;
    private final MeetingFloor floor;
    private final ConsequenceReports reports;
    private final ChangeLog changes;

    MeetingRescheduling(
            MeetingService service,
            MeetingLifecycle lifecycle,
            Meetings meetings,
            Sessions sessions,
            Bookings bookings,
            MeetingFloor floor,
            ConsequenceReports reports,
            ChangeLog changes) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.meetings = meetings;
        this.sessions = sessions;
        this.bookings = bookings;
        this.floor = floor;
        this.reports = reports;
        this.changes = changes;
    }

    /** What a change led to, with the version that the meeting has now. */
    record Done(Consequences consequences, long version) {}

    /**
     * Gives a meeting another time, and the remote time of its new length; requests for the floor stay (floor rule 2).
     *
     * @throws RuntimeException 409 it is no longer planned, or the start, the room or a team is another meeting's; 412; 422
     *     a wall time that is none or two
     */
    @Transactional
    Done reschedule(UUID id, Rescheduling to) {
        Meeting meeting = service.forChange(id);
        lifecycle.next(meeting, MeetingAction.RESCHEDULE);
        Session owner = sessions.require(meeting.ownerSession);
        MeetingView before = service.viewed(meeting).view();
        Slot slot = WallTimes.slot(to, owner.zoneId());
        UUID room = to.roomId() == null ? meeting.roomId : to.roomId();
        Set<UUID> teams = to.interpretationTeams() == null ? meeting.teams : to.interpretationTeams();
        bookings.take(meeting.id(), slot, room, teams);
        if (to.room() != null) {
            meeting.room = to.room();
        } else if (!Objects.equals(room, meeting.roomId)) {
            meeting.room = bookings.nameOf(room);
        }
        meeting.roomId = room;
        if (!meeting.teams.equals(teams)) {
            meeting.teams = new HashSet<>(teams);
        }
        Instant earlier = slot.start().isBefore(meeting.start) ? slot.start() : meeting.start;
        meeting.place(slot);
        meeting.timeAsPrinted = to.timeAsPrinted();
        meeting.stateReason = to.reason();
        service.save(meeting);
        meetings.countChangeOfContinued(meeting, earlier);
        FloorEffect effect = floor.reallot(meeting, owner.policies());
        changes.record(
                "meeting",
                meeting.id(),
                MeetingAction.RESCHEDULE.past(),
                before,
                service.viewed(meeting).view());
        return new Done(reports.of(before, meeting, effect), meeting.version());
    }

    /**
     * Cancels a meeting: its room, its interpreters and its start are free, the requests for the floor lapse.
     *
     * @throws RuntimeException 409 it is no longer planned, 412
     */
    @Transactional
    Done cancel(UUID id, String reason) {
        Meeting meeting = service.forChange(id);
        MeetingState cancelled = lifecycle.next(meeting, MeetingAction.CANCEL);
        MeetingView before = service.viewed(meeting).view();
        FloorEffect effect = floor.end(meeting);
        meeting.state = cancelled;
        meeting.stateReason = reason;
        meeting.takenStart = null;
        service.save(meeting);
        meetings.countChangeOfContinued(meeting);
        changes.record(
                "meeting",
                id,
                MeetingAction.CANCEL.past(),
                before,
                service.viewed(meeting).view());
        return new Done(reports.of(before, meeting, effect), meeting.version());
    }
}
