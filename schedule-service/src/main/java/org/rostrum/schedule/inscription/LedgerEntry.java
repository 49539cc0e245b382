package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.schedule.remotetime.RemoteTime;

/** One decision on a meeting's floor with the figures it was made on (floor rule 11); never altered. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntry {

    /** What was decided. */
    enum Kind {
        ACCEPTED,
        WAITING,
        PROMOTED,
        WITHDRAWN
    }

    /** @param sequence from 1 in each meeting, without gaps */
    @Embeddable
    record Key(
            @Column(name = "meeting_id") UUID meetingId,
            @Column(name = "sequence") long sequence) {}

    @EmbeddedId
    Key key;

    @Column(name = "inscription_id")
    UUID inscriptionId;

    @Enumerated(EnumType.STRING)
    Kind decision;

    /** What was granted, asked for on the waiting list, or given back. */
    int seconds;

    @Convert(converter = Figures.class)
    RemoteTime figures;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "actor_id")
    String actorId;

    @Converter
    static class Figures extends JsonText<RemoteTime> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }
}
