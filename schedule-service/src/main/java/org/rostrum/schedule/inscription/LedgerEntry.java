package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.schedule.floor.FloorEvent;
import org.rostrum.schedule.remotetime.RemoteTime;

/** One decision on a meeting's floor with the figures it was made on (floor rule 11); never altered. */
@Entity
@Immutable
class LedgerEntry {

    /** @param sequence from 1 in each meeting, without gaps */
    @Embeddable
    record Key(UUID meetingId, long sequence) {}

    @EmbeddedId
    Key key;

    /** Null where it is about the meeting as a whole. */
    UUID inscriptionId;

    @Enumerated(EnumType.STRING)
    DecisionKind decision;

    /** What was granted, asked for on the waiting list, given back, spoken, or allotted. */
    int seconds;

    @Convert(converter = Figures.class)
    RemoteTime figures;

    /** Null for decisions of the first version, which kept none. */
    @Convert(converter = EventText.class)
    FloorEvent event;

    Instant decidedAt;

    String actorId;

    @Converter
    @Immutable
    static class Figures extends JsonText<RemoteTime> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }
}
