package org.rostrum.agenda.content;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** The numbered items of a session, with what the head of the printed document says. */
@Entity
public class Agenda extends VersionedEntity {

    UUID sessionId;

    /** The session's body, by its id in the registry; null in agendas of before it was kept. */
    UUID body;

    @Enumerated(EnumType.STRING)
    AgendaState state = AgendaState.PROVISIONAL;

    /** From 1: raised by each change of anything in the agenda; the entity tag of the whole is made of it. */
    long revision = 1;

    @Convert(converter = Adoption.AsText.class)
    Adoption adoption;

    String symbol;
    String kind;
    String distribution;
    LocalDate documentDate;
    String originalLanguage;

    public UUID sessionId() {
        return sessionId;
    }

    public AgendaState state() {
        return state;
    }

    public long revision() {
        return revision;
    }

    /** The revision that the change being made will have. */
    public long next() {
        return revision + 1;
    }

    public Language originalLanguage() {
        return Language.of(originalLanguage);
    }

    AgendaHead head() {
        return new AgendaHead(symbol, kind, distribution, documentDate, originalLanguage());
    }

    void describe(AgendaHead head) {
        symbol = head.symbol();
        kind = head.kind();
        distribution = head.distribution();
        documentDate = head.date();
        originalLanguage = head.originalLanguage().code();
    }

    /** The version that the change being made will have is the one in force. */
    public void adopt(LocalizedText decision, LocalDate date, LocalizedText by, Instant now) {
        state = AgendaState.ADOPTED;
        adoption = new Adoption(next(), decision, date, by, now);
    }

    /** Issued anew. @param newSymbol null to keep the one it has @param newDate null to keep the one it has */
    public void revise(String newSymbol, LocalDate newDate) {
        state = AgendaState.REVISED;
        symbol = newSymbol == null ? symbol : newSymbol;
        documentDate = newDate == null ? documentDate : newDate;
    }

    /** How it was last adopted; null until it is. */
    public Adoption adoption() {
        return adoption;
    }
}
