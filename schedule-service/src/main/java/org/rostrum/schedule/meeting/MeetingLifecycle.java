package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.MeetingService.Viewed;

/** Leads meetings from one state to the next, each step in one transaction with its row in the change log. */
@ApplicationScoped
class MeetingLifecycle {

    private final MeetingService service;
    private final MeetingFloor floor;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final DatabaseTime time;

    MeetingLifecycle(
            MeetingService service, MeetingFloor floor, ChangeLog changes, Conditions conditions, DatabaseTime time) {
        this.service = service;
        this.floor = floor;
        this.changes = changes;
        this.conditions = conditions;
        this.time = time;
    }

    /**
     * Makes a step that leaves the timetable as it is; an {@code If-Match} of the request is kept to.
     *
     * @param reason null where none is given
     * @throws RuntimeException 404 no such meeting, 409 the step does not lead on from where it is, 412
     */
    @Transactional
    Viewed move(UUID id, MeetingAction action, String reason) {
        Meeting meeting = service.forChange(id);
        MeetingState next = next(meeting, action);
        MeetingView before = service.viewed(meeting).view();
        // The floor before the meeting is written: who decides on it locks it first and then reads the meeting.
        if (next == MeetingState.CLOSED) {
            floor.end(meeting);
            meeting.closedAt = time.now();
        } else if (next == MeetingState.SUSPENDED) {
            floor.interrupt(meeting);
        } else if (meeting.openedAt == null) {
            meeting.openedAt = time.now();
        }
        meeting.state = next;
        meeting.stateReason = reason;
        service.save(meeting);
        Viewed viewed = service.viewed(meeting);
        changes.record("meeting", id, action.past(), before, viewed.view());
        return viewed;
    }

    /** Where an action leads. @throws RuntimeException 409 nowhere, with what is possible; 412 */
    MeetingState next(Meeting meeting, MeetingAction action) {
        conditions.requireMatchIfGiven(meeting.version());
        return switch (Transition.of(meeting.state, action)) {
            case Transition.To to -> to.state();
            case Transition.NotFromHere refusal ->
                throw ScheduleProblem.MEETING_MOVE_NOT_ALLOWED
                        .because("The meeting is %s; :%s does not lead on from there. %s"
                                .formatted(
                                        meeting.state,
                                        action.verb(),
                                        refusal.possible().isEmpty()
                                                ? "Nothing can follow."
                                                : "Possible now: :%s."
                                                        .formatted(String.join(", :", refusal.possible()))))
                        .with("state", meeting.state)
                        .with("possible", refusal.possible())
                        .build();
        };
    }
}
