package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.MeetingService.Viewed;

/** Changes and removes planned meetings, each in one transaction with its row in the change log. */
@ApplicationScoped
class MeetingChanges {

    private final MeetingService service;
    private final Meetings meetings;
    private final Bookings bookings;
    private final MeetingFloor floor;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    MeetingChanges(
            MeetingService service,
            Meetings meetings,
            Bookings bookings,
            MeetingFloor floor,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.service = service;
        this.meetings = meetings;
        this.bookings = bookings;
        this.floor = floor;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    /** @throws RuntimeException 409 if the number, the room or a team is another meeting's */
    @Transactional
    Viewed change(UUID id, JsonNode patch) {
        Meeting meeting = service.forChange(id);
        conditions.requireMatch(meeting.version());
        MeetingView before = service.viewed(meeting).view();
        MeetingChange changed = patches.apply(MeetingChange.of(meeting), patch, MeetingChange.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        if (MeetingState.HOLDING.contains(meeting.state)) {
            bookings.take(id, meeting.slot(), changed.roomId(), changed.interpretationTeams());
        }
        boolean named = patch.has("room")
                || changed.roomId() == null
                || changed.roomId().equals(meeting.roomId);
        meeting.room = named ? changed.room() : bookings.nameOf(changed.roomId());
        meeting.roomId = changed.roomId();
        meeting.number = changed.number();
        meeting.timeAsPrinted = changed.timeAsPrinted();
        meeting.interpretationEndsAt = changed.interpretationEndsAt() == null
                ? null
                : changed.interpretationEndsAt().toInstant();
        if (!meeting.teams.equals(changed.interpretationTeams())) {
            meeting.teams = new HashSet<>(changed.interpretationTeams());
        }
        service.save(meeting);
        Viewed viewed = service.viewed(meeting);
        changes.record("meeting", id, "updated", before, viewed.view());
        return viewed;
    }

    /** @throws RuntimeException 409 if it is more than planned, or the floor was asked for */
    @Transactional
    void delete(UUID id) {
        Meeting meeting = service.forChange(id);
        conditions.requireMatch(meeting.version());
        if (meeting.state != MeetingState.PLANNED) {
            throw ScheduleProblem.MEETING_IN_USE
                    .because("The meeting is %s; only one that is planned can be removed.".formatted(meeting.state))
                    .with("state", meeting.state)
                    .build();
        }
        floor.remove(id);
        changes.deleted("meeting", id, service.viewed(meeting).view());
        meetings.countChangeOfContinued(meeting);
        meetings.delete(meeting);
        meetings.flush();
    }
}
