package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An agenda as it was; never altered. */
@Entity
@IdClass(AgendaVersion.Key.class)
public class AgendaVersion {

    /** @param number from 1 within the agenda */
    public record Key(UUID agendaId, long number) implements Serializable {}

    @Id
    UUID agendaId;

    @Id
    long number;

    @Enumerated(EnumType.STRING)
    AgendaState state;

    /** What made it, in the past tense. */
    String changed;

    Instant madeAt;

    /** {@link VersionText#FORMAT} when it was written. */
    int format;

    /** The {@link AgendaView} as compressed JSON. */
    byte[] content;

    public long number() {
        return number;
    }

    public AgendaState state() {
        return state;
    }

    public String changed() {
        return changed;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public byte[] content() {
        return content;
    }
}
