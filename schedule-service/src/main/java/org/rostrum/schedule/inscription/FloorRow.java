package org.rostrum.schedule.inscription;

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
    UUID meetingId;

    int allottedSeconds;

    int overriddenSeconds;

    int usedSeconds;

    int runningSeconds;

    int reservedSeconds;

    int waitingSeconds;

    int exemptSeconds;

    int overrunSeconds;

    /** Number of the meeting's latest decision. */
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
