package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;

/** The numbered items of a session, with what the head of the printed document says. */
@Entity
public class Agenda extends VersionedEntity {

    UUID sessionId;

    /** The session's body, by its id in the registry; null in agendas of before it was kept. */
    UUID body;

    @Enumerated(EnumType.STRING)
    AgendaState state = AgendaState.PROVISIONAL;

    String symbol;
    String kind;
    String distribution;
    LocalDate documentDate;
    String originalLanguage;

    public UUID sessionId() {
        return sessionId;
    }
}
