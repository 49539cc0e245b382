package org.rostrum.schedule.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/** The timetable of a session as a whole; its rows are the session's meetings and their entries. */
@Entity
public class OrganizationOfWork {

    /** Proposed until the session adopts it. */
    enum State {
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

    protected OrganizationOfWork() {}

    public OrganizationOfWork(UUID sessionId) {
        this.sessionId = sessionId;
    }

    /** The notes below the table by their mark: {@code a}, {@code b}. */
    record NotesByMark(Map<String, LocalizedText> byMark) {
        NotesByMark {
            byMark = new TreeMap<>(byMark);
        }
    }
}
