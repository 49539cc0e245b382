package org.rostrum.agenda.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.persistence.VersionedEntity;

/** A document that was read, the plan made of it, and what became of the plan. */
@Entity
class AgendaImport extends VersionedEntity {

    /** SHA-256 of the bytes. */
    byte[] digest;

    String mediaType;
    String source;

    @Enumerated(EnumType.STRING)
    ImportState state = ImportState.PLANNED;

    @Convert(converter = Plan.class)
    ImportPlan plan;

    @Convert(converter = Steps.class)
    List<Step> steps = List.of();

    @Convert(converter = Reason.class)
    Failure failure;

    /**
     * How often the plan was corrected or a step refused for good: what is then asked of a neighbour is another request,
     * and gets another Idempotency-Key.
     */
    int attempt;

    String requestedBy;
    Instant requestedAt;

    /** Until when somebody is applying it; a claim that is over belongs to a process that died. */
    Instant claimedUntil;

    /** Whose claim it is: new with each application. */
    UUID claim;

    @Converter
    static class Plan extends JsonText<ImportPlan> {
        Plan() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Steps extends JsonText<List<Step>> {
        Steps() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Reason extends JsonText<Failure> {
        Reason() {
            super(new TypeReference<>() {});
        }
    }
}
