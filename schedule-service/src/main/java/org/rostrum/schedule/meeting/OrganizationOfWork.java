package org.rostrum.schedule.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/** The timetable of a session as a whole; its rows are the session's meetings and their entries. */
@Entity
public class OrganizationOfWork {

    /** Proposed until the session adopts it. */
    public enum State {
        PROPOSED,
        ADOPTED
    }

    @Id
    UUID sessionId;

    /** Raised by every change of a meeting too, so that the table as a whole has one tag. */
    @Version
    long version;

    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    NotesByMark notes = new NotesByMark(Map.of());

    /** What the session decided when it adopted the table; null until then. */
    LocalizedText decision;

    Instant adoptedAt;

    /** Number of the version that the adoption made. */
    Integer adoptedVersion;

    protected OrganizationOfWork() {}

    public OrganizationOfWork(UUID sessionId) {
        this.sessionId = sessionId;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public long version() {
        return version;
    }

    public State state() {
        return state;
    }

    /** The notes below the table by their mark. */
    public Map<String, LocalizedText> notes() {
        return notes.byMark();
    }

    public void note(Map<String, LocalizedText> byMark) {
        notes = new NotesByMark(byMark);
    }

    public LocalizedText decision() {
        return decision;
    }

    public Instant adoptedAt() {
        return adoptedAt;
    }

    public Integer adoptedVersion() {
        return adoptedVersion;
    }

    /** @param newVersion number of the version that the adoption makes */
    public void adopt(LocalizedText newDecision, Instant at, int newVersion) {
        state = State.ADOPTED;
        decision = newDecision;
        adoptedAt = at;
        adoptedVersion = newVersion;
    }

    /** The notes below the table by their mark: {@code a}, {@code b}. */
    record NotesByMark(Map<String, LocalizedText> byMark) {
        NotesByMark {
            byMark = new TreeMap<>(byMark);
        }
    }
}
