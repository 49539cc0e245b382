package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.rostrum.schedule.meeting.MeetingPlanned;
import org.rostrum.schedule.remotetime.RemoteTime;
import org.rostrum.web.WebProblem;

/** The floors of all meetings. */
@ApplicationScoped
class Floors implements PanacheRepositoryBase<FloorRow, UUID> {

    /** Each meeting stands alone and gets its own allotment when it is planned (floor rules 1 and 2). */
    void allot(@Observes MeetingPlanned event) {
        int seconds = event.policies().remoteTime().allot(event.meeting().scheduledTime());
        persist(new FloorRow(event.meeting().id(), RemoteTime.of(seconds)));
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

    /** @throws RuntimeException 404 if there is no such meeting */
    FloorRow require(UUID meeting) {
        return findByIdOptional(meeting).orElseThrow(() -> noMeeting(meeting));
    }

    private static RuntimeException noMeeting(UUID meeting) {
        return WebProblem.NOT_FOUND
                .because("There is no meeting %s. GET /v1/meetings?session=… lists those of a session."
                        .formatted(meeting))
                .build();
    }
}
