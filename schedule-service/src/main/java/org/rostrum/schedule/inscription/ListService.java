package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.SpeakersList;
import org.rostrum.schedule.meeting.ItemNumber;

/** Opens, closes, cuts and carries over lists of speakers, each in one transaction that locks the floor. */
@ApplicationScoped
class ListService {

    private final Floors floors;
    private final ListRows rows;
    private final FloorDecisions decisions;
    private final CarryOvers carryOvers;
    private final MeetingFrames frames;
    private final Conditions conditions;
    private final MergePatch patches;
    private final DatabaseTime time;

    ListService(
            Floors floors,
            ListRows rows,
            FloorDecisions decisions,
            CarryOvers carryOvers,
            MeetingFrames frames,
            Conditions conditions,
            MergePatch patches,
            DatabaseTime time) {
        this.floors = floors;
        this.rows = rows;
        this.decisions = decisions;
        this.carryOvers = carryOvers;
        this.frames = frames;
        this.conditions = conditions;
        this.patches = patches;
        this.time = time;
    }

    /** A list with the tag of what was decided on it; who stands on it changes by itself. */
    record Viewed(ListView view, EntityTag tag) {}

    @Transactional
    List<ListView> all(UUID meeting) {
        MeetingFrame frame = frames.require(meeting);
        Floor floor = floors.floor(floors.require(meeting));
        ListViews views = new ListViews(frame, floor, time.now());
        return frame.lists().stream().map(views::of).toList();
    }

    @Transactional
    Viewed read(UUID meeting, ItemNumber item, UUID session) {
        MeetingFrame frame = frames.require(meeting);
        ListKey list = requireTaken(frame, item, session);
        Floor floor = floors.floor(floors.require(meeting));
        return new Viewed(new ListViews(frame, floor, time.now()).of(list), tag(meeting, list));
    }

    @Transactional
    Viewed change(UUID meeting, ItemNumber item, UUID session, JsonNode patch) {
        FloorRow row = floors.lock(meeting);
        MeetingFrame frame = frames.require(meeting);
        ListKey list = requireTaken(frame, item, session);
        conditions.requireMatch(rows.version(meeting, list));
        SpeakersList now = floors.floor(row).list(list);
        ListActions.Change before =
                new ListActions.Change(frame.inZone(now.opensAt()), frame.inZone(now.closesAt()), now.order());
        ListActions.Change changed = patches.apply(before, patch, ListActions.Change.class);
        return decided(
                row,
                frame,
                list,
                new FloorCommand.SetList(
                        list, instant(changed.opensAt()), instant(changed.closesAt()), changed.order()));
    }

    @Transactional
    Viewed open(UUID meeting, ItemNumber item, UUID session) {
        FloorRow row = floors.lock(meeting);
        MeetingFrame frame = frames.require(meeting);
        ListKey list = requireTaken(frame, item, session);
        return decided(row, frame, list, new FloorCommand.OpenList(list));
    }

    @Transactional
    Viewed close(UUID meeting, ItemNumber item, UUID session) {
        FloorRow row = floors.lock(meeting);
        MeetingFrame frame = frames.require(meeting);
        ListKey list = requireTaken(frame, item, session);
        return decided(row, frame, list, new FloorCommand.CloseList(list));
    }

    @Transactional
    Viewed cutLimits(UUID meeting, ItemNumber item, UUID session, ListActions.Limits limits) {
        FloorRow row = floors.lock(meeting);
        MeetingFrame frame = frames.require(meeting);
        ListKey list = requireTaken(frame, item, session);
        return decided(row, frame, list, new FloorCommand.CutLimits(list, limits.limits()));
    }

    /** @param target null for the next meeting that takes up the item */
    @Transactional
    CarriedOverView carryOver(UUID meeting, ItemNumber item, UUID session, UUID target) {
        MeetingFrame frame = frames.require(meeting);
        return carryOvers.carryOver(frame, requireTaken(frame, item, session), target);
    }

    private Viewed decided(FloorRow row, MeetingFrame frame, ListKey list, FloorCommand command) {
        FloorDecisions.Made made = decisions.decide(row, command, frame);
        return new Viewed(new ListViews(frame, made.after(), made.at()).of(list), tag(row.meetingId, list));
    }

    private EntityTag tag(UUID meeting, ListKey list) {
        return Conditions.tag(rows.version(meeting, list));
    }

    private static ListKey requireTaken(MeetingFrame frame, ItemNumber item, UUID session) {
        ListKey list = new ListKey(session == null ? frame.owner().id() : session, item.text());
        if (!MeetingFrame.takesUp(frame.meeting(), list)) {
            throw ScheduleProblem.ITEM_NOT_AT_MEETING
                    .because("Item %s of session %s is not taken up at this meeting. See the meeting's entries."
                            .formatted(item, list.session()))
                    .with("item", item)
                    .with("items", frame.meeting().ownItems())
                    .build();
        }
        return list;
    }

    private static java.time.Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
