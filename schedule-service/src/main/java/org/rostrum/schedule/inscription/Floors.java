package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.sharedcommit.SharedLock;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Places;
import org.rostrum.schedule.floor.SpeakersList;
import org.rostrum.schedule.meeting.MeetingPlanned;
import org.rostrum.schedule.remotetime.RemoteTime;
import org.rostrum.web.WebProblem;

/** The floors of all meetings. */
@ApplicationScoped
class Floors implements PanacheRepositoryBase<FloorRow, UUID>, SharedLock {

    private final Inscriptions inscriptions;
    private final ListRows lists;

    Floors(Inscriptions inscriptions, ListRows lists) {
        this.inscriptions = inscriptions;
        this.lists = lists;
    }

    /** Each meeting stands alone and gets its own allotment when it is planned (floor rules 1 and 2). */
    void allot(@Observes MeetingPlanned event) {
        int seconds = event.policies().remoteTime().allot(event.meeting().scheduledTime());
        persist(new FloorRow(event.meeting().id(), seconds));
    }

    /**
     * Locks the floor of a meeting until the transaction ends: decisions on one meeting are made one after the other,
     * on however many replicas. That is what keeps the invariant (floor rule 6).
     *
     * @throws RuntimeException 404 if there is no such meeting
     */
    FloorRow lock(UUID meeting) {
        FloorRow floor = findById(meeting, LockModeType.PESSIMISTIC_WRITE);
        if (floor == null) {
            throw noMeeting(meeting);
        }
        return floor;
    }

    /** Several at once, in the order of their ids, so that two that take the same do not stop each other. */
    @Override
    public void take(Set<UUID> meetings) {
        find("meetingId in ?1 order by meetingId", meetings)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @throws RuntimeException 404 if there is no such meeting */
    FloorRow require(UUID meeting) {
        return findByIdOptional(meeting).orElseThrow(() -> noMeeting(meeting));
    }

    /** The floor as it stands; as it will be decided on if the row is locked. */
    Floor floor(FloorRow row) {
        Map<ListKey, SpeakersList> touched = new HashMap<>();
        lists.of(row.meetingId).forEach(list -> touched.put(list.list(), list.value()));
        return new Floor(
                row.allottedSeconds,
                row.overriddenSeconds,
                row.usedSeconds,
                row.exemptSeconds,
                row.seed,
                row.lastTurn,
                row.closed,
                touched,
                Places.of(inscriptions.places(row.meetingId)),
                row.atRisk);
    }

    /** The figures now: those of the latest decision, but for whoever speaks remotely, whose time runs. */
    RemoteTime figures(FloorRow row, Instant now) {
        return row.runningSeconds == 0 ? row.time() : floor(row).figures(now);
    }

    /** Removes the floor of a meeting at which nobody has asked for it. */
    void remove(FloorRow row) {
        lists.delete("key.meetingId", row.meetingId);
        delete(row);
    }

    private static RuntimeException noMeeting(UUID meeting) {
        return WebProblem.NOT_FOUND
                .because("There is no meeting %s. GET /v1/meetings?session=… lists those of a session."
                        .formatted(meeting))
                .build();
    }
}
