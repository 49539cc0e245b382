package org.rostrum.schedule.inscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The figures of one meeting's remote time; the row that every decision locks. */
@Entity
@Table(name = "floor")
class FloorRow {

    @Id
    @Column(name = "meeting_id")
    UUID meetingId;

    @Column(name = "allotted_seconds")
    int allottedSeconds;

    @Column(name = "overridden_seconds")
    int overriddenSeconds;

    @Column(name = "used_seconds")
    int usedSeconds;

    @Column(name = "running_seconds")
    int runningSeconds;

    @Column(name = "reserved_seconds")
    int reservedSeconds;

    @Column(name = "waiting_seconds")
    int waitingSeconds;

    @Column(name = "exempt_seconds")
    int exemptSeconds;

    @Column(name = "overrun_seconds")
    int overrunSeconds;

    /** Number of the meeting's latest decision. */
    @Column(name = "last_sequence")
    long lastSequence;

    protected FloorRow() {}

    FloorRow(UUID meetingId, RemoteTime time) {
        this.meetingId = meetingId;
        set(time);
    }

    RemoteTime time() {
        return new RemoteTime(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                runningSeconds,
                reservedSeconds,
                waitingSeconds,
                exemptSeconds,
                overrunSeconds);
    }

    void set(RemoteTime time) {
        allottedSeconds = time.allottedSeconds();
        overriddenSeconds = time.overriddenSeconds();
        usedSeconds = time.usedSeconds();
        runningSeconds = time.runningSeconds();
        reservedSeconds = time.reservedSeconds();
        waitingSeconds = time.waitingSeconds();
        exemptSeconds = time.exemptSeconds();
        overrunSeconds = time.overrunSeconds();
    }

    long nextSequence() {
        return ++lastSequence;
    }
}
