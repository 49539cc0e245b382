package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.MeetingView.EntryView;
import org.rostrum.web.WebProblem;

/**
 * Changes which items a meeting takes up, each change in one transaction. An entry has no version of its own: it is part
 * of its meeting, and has the meeting's.
 */
@ApplicationScoped
class EntryService {

    /** More than a table can print; what a plan may have at once, too. */
    private static final int MOST = 200;

    private final MeetingService service;
    private final Meetings meetings;
    private final MeetingFloor floor;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    EntryService(
            MeetingService service,
            Meetings meetings,
            MeetingFloor floor,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.service = service;
        this.meetings = meetings;
        this.floor = floor;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    /** An entry with the version of its meeting. */
    record Viewed(EntryView view, long version) {}

    @Transactional
    Viewed read(UUID meeting, UUID entry) {
        return viewed(meetings.require(meeting), entry);
    }

    /** @throws RuntimeException 409 if the meeting is over or full, 412 */
    @Transactional
    Viewed add(UUID id, EntryDetails details, Map<UUID, Map<String, UUID>> itemIds) {
        Meeting meeting = service.forChange(id);
        conditions.requireMatchIfGiven(meeting.version());
        MeetingView before = begin(meeting);
        if (meeting.entries.size() >= MOST) {
            throw ScheduleProblem.MEETING_FULL
                    .because("The meeting has %d entries, which is the most a meeting can have.".formatted(MOST))
                    .with("entries", MOST)
                    .build();
        }
        MeetingEntry entry = service.add(details.planned(), meeting, itemIds);
        finish(meeting, before, details.position() == null ? null : moved(meeting, entry, details.position()));
        return viewed(meeting, entry.id);
    }

    /** What an entry becomes by a patch; nothing is changed yet, so that the agenda can be asked first. */
    @Transactional
    EntryDetails patched(UUID meeting, UUID entry, JsonNode patch) {
        EntryDetails now = EntryDetails.of(entryOf(meetings.require(meeting), entry));
        EntryDetails patched = patches.apply(now, patch, EntryDetails.class);
        var mistakes = validator.validate(patched);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        return patched;
    }

    /** @throws RuntimeException 409 if the meeting is over, or requests for the floor stand under the old item; 412, 428 */
    @Transactional
    Viewed change(UUID id, UUID entryId, EntryDetails details, Map<UUID, Map<String, UUID>> itemIds) {
        Meeting meeting = service.forChange(id);
        conditions.requireMatch(meeting.version());
        MeetingEntry entry = entryOf(meeting, entryId);
        MeetingView before = begin(meeting);
        service.describe(entry, details.planned(), itemIds);
        finish(
                meeting,
                before,
                details.position() == null || details.position() == entry.position
                        ? null
                        : moved(meeting, entry, details.position()));
        return viewed(meeting, entryId);
    }

    /** @throws RuntimeException 409 if the meeting is over, or requests for the floor stand under the item; 412, 428 */
    @Transactional
    void remove(UUID id, UUID entryId) {
        Meeting meeting = service.forChange(id);
        conditions.requireMatch(meeting.version());
        MeetingEntry entry = entryOf(meeting, entryId);
        MeetingView before = begin(meeting);
        meeting.entries.remove(entry);
        finish(meeting, before, meeting.entries);
    }

    private MeetingView begin(Meeting meeting) {
        if (!meeting.state.takesRequests()) {
            throw ScheduleProblem.MEETING_OVER
                    .because("The meeting is %s; its entries stay as they are.".formatted(meeting.state))
                    .with("state", meeting.state)
                    .build();
        }
        meetings.countChangeOfContinued(meeting);
        return service.viewed(meeting).view();
    }

    /** @param order of the entries from now on; null leaves it */
    private void finish(Meeting meeting, MeetingView before, List<MeetingEntry> order) {
        meetings.flush();
        if (order != null) {
            arrange(meeting, List.copyOf(order));
        }
        floor.requireRequestsTakenUp(meeting);
        meetings.countChangeOf(meeting);
        meetings.countChangeOfContinued(meeting);
        changes.record(
                "meeting",
                meeting.id(),
                "updated",
                before,
                service.viewed(meeting).view());
    }

    private static List<MeetingEntry> moved(Meeting meeting, MeetingEntry entry, int position) {
        List<MeetingEntry> order = new ArrayList<>(meeting.entries);
        order.remove(entry);
        order.add(Math.min(position - 1, order.size()), entry);
        return order;
    }

    /** In two steps, since no two entries may have one place, not even for a moment. */
    private void arrange(Meeting meeting, List<MeetingEntry> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).position = -1 - i;
        }
        meetings.flush();
        for (MeetingEntry entry : order) {
            entry.position = -entry.position;
        }
        meetings.flush();
        meeting.entries.sort(Comparator.comparingInt(entry -> entry.position));
    }

    private Viewed viewed(Meeting meeting, UUID entry) {
        return service.viewed(meeting).view().entries().stream()
                .filter(view -> view.id().equals(entry))
                .findFirst()
                .map(view -> new Viewed(view, meeting.version()))
                .orElseThrow(() -> absent(meeting.id(), entry));
    }

    private static MeetingEntry entryOf(Meeting meeting, UUID entry) {
        Optional<MeetingEntry> found = meeting.entries.stream()
                .filter(candidate -> candidate.id.equals(entry))
                .findFirst();
        return found.orElseThrow(() -> absent(meeting.id(), entry));
    }

    private static RuntimeException absent(UUID meeting, UUID entry) {
        return WebProblem.NOT_FOUND
                .because("Meeting %s has no entry %s. GET /v1/meetings/%s lists its entries."
                        .formatted(meeting, entry, meeting))
                .build();
    }
}
