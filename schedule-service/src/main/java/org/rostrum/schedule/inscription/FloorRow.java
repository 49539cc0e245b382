package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The figures of one meeting's remote time; the row that every decision locks. */
@Entity
@Table(name = "floor")
class FloorRow {

    /** Lots are drawn from it, so that nobody can know it before. */
    private static final SecureRandom SEEDS = new SecureRandom();

    @Id
    UUID meetingId;

    /** By which the ledger begins. */
    int firstAllottedSeconds;

    int allottedSeconds;

    int overriddenSeconds;

    int usedSeconds;

    /** At the latest decision; what speaks since runs on. */
    int runningSeconds;

    int reservedSeconds;

    int waitingSeconds;

    int exemptSeconds;

    int overrunSeconds;

    long seed;

    long lastTurn;

    boolean closed;

    @Convert(converter = Ids.class)
    Set<UUID> atRisk;

    /** Number of the meeting's latest decision. */
    long lastSequence;

    protected FloorRow() {}

    FloorRow(UUID meetingId, int allottedSeconds) {
        this.meetingId = meetingId;
        this.firstAllottedSeconds = allottedSeconds;
        // What JSON carries exactly (RFC 8259 section 6), so that everybody draws the same lots from it.
        this.seed = SEEDS.nextLong(1L << 53);
        set(first(), Instant.EPOCH);
    }

    /** The floor before the first decision. */
    Floor first() {
        return Floor.of(firstAllottedSeconds, seed);
    }

    /** As of the latest decision. */
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

    /** @param now for the figures of whoever speaks */
    void set(Floor floor, Instant now) {
        RemoteTime time = floor.figures(now);
        allottedSeconds = time.allottedSeconds();
        overriddenSeconds = time.overriddenSeconds();
        usedSeconds = time.usedSeconds();
        runningSeconds = time.runningSeconds();
        reservedSeconds = time.reservedSeconds();
        waitingSeconds = time.waitingSeconds();
        exemptSeconds = time.exemptSeconds();
        overrunSeconds = time.overrunSeconds();
        lastTurn = floor.lastTurn();
        closed = floor.closed();
        atRisk = floor.atRisk();
    }

    /** Whether a floor has what the row says: a second look beside {@link #lastSequence}. */
    boolean shows(Floor floor) {
        return allottedSeconds == floor.allottedSeconds()
                && overriddenSeconds == floor.overriddenSeconds()
                && usedSeconds == floor.usedSeconds()
                && exemptSeconds == floor.exemptSeconds()
                && seed == floor.seed()
                && lastTurn == floor.lastTurn()
                && closed == floor.closed()
                && atRisk.equals(floor.atRisk());
    }

    long nextSequence() {
        return ++lastSequence;
    }

    @Converter
    @Immutable
    static class Ids extends JsonText<Set<UUID>> {
        Ids() {
            super(new TypeReference<>() {});
        }
    }
}
