package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.floor.Floor;

/** Reads what live pages show. */
@ApplicationScoped
class LiveStates {

    /** More than this are not told one by one: who was away so long reads the ledger. */
    private static final int DECISIONS = 500;

    private final Floors floors;
    private final Ledger ledger;
    private final MeetingFrames frames;
    private final DatabaseTime time;

    LiveStates(Floors floors, Ledger ledger, MeetingFrames frames, DatabaseTime time) {
        this.floors = floors;
        this.ledger = ledger;
        this.frames = frames;
        this.time = time;
    }

    /** Where a meeting is. @param sequence of the latest decision @param version counts changes of the meeting itself */
    record Mark(long sequence, long version) {}

    /** Where each of these meetings is, in one statement; one that is gone is left out. */
    @Transactional
    Map<UUID, Mark> marks(Collection<UUID> meetings) {
        Map<UUID, Mark> marks = new HashMap<>();
        floors.getEntityManager()
                .createQuery(
                        "select floor.meetingId, floor.lastSequence, meeting.version from FloorRow floor, Meeting meeting"
                                + " where meeting.id = floor.meetingId and floor.meetingId in :meetings",
                        Object[].class)
                .setParameter("meetings", meetings)
                .getResultList()
                .forEach(row -> marks.put((UUID) row[0], new Mark((Long) row[1], (Long) row[2])));
        return marks;
    }

    /**
     * @param after decisions from this one on are told; null for none
     * @throws RuntimeException 404 if there is no such meeting
     */
    @Transactional
    LiveState of(UUID meeting, Long after) {
        FloorRow row = floors.require(meeting);
        MeetingFrame frame = frames.require(meeting);
        Floor floor = floors.floor(row);
        Instant now = time.now();
        ListViews lists = new ListViews(frame, floor, now);
        List<DecisionView> decisions = after == null || row.lastSequence - after > DECISIONS
                ? List.of()
                : ledger.page(meeting, after, DECISIONS).stream()
                        .map(DecisionView::of)
                        .toList();
        return new LiveState(
                meeting,
                row.lastSequence,
                frame.meeting().state(),
                RemoteTimeView.Figures.of(floor.figures(now)),
                frame.lists().stream().map(lists::of).toList(),
                decisions);
    }
}
