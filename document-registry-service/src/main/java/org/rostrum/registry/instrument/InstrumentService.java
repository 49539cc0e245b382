package org.rostrum.registry.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.RegistryProblem;

/** Enters, changes and removes instruments, each in one transaction with its row in the change log. */
@ApplicationScoped
class InstrumentService {

    private static final String TYPE = "instrument";

    private final Instruments instruments;
    private final AdoptingBody adoptingBody;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    InstrumentService(
            Instruments instruments,
            AdoptingBody adoptingBody,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.instruments = instruments;
        this.adoptingBody = adoptingBody;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    Page<InstrumentView> list(InstrumentFilter filter, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(instruments.page(filter, after, page.rowsToRead()), page.limit(), one -> one.id()
                        .toString())
                .map(InstrumentView::of);
    }

    /** The caller's authority over the body must have been looked at: {@link AdoptingBody#require}. */
    @Transactional
    Instrument create(InstrumentDetails details) {
        InstrumentDetails known = withCanonicalSymbol(details);
        Instrument instrument = new Instrument();
        instrument.describe(known);
        instruments.persist(instrument);
        flush(known);
        changes.created(TYPE, instrument.id(), InstrumentView.of(instrument));
        return instrument;
    }

    @Transactional
    Instrument change(UUID id, JsonNode patch) {
        Instrument instrument = instruments.require(id);
        adoptingBody.require(instrument.body);
        conditions.requireMatch(instrument.version());
        InstrumentView before = InstrumentView.of(instrument);
        InstrumentDetails changed = patches.apply(instrument.details(), patch, InstrumentDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        adoptingBody.require(changed.body());
        InstrumentDetails known = withCanonicalSymbol(changed);
        instrument.describe(known);
        flush(known);
        changes.record(TYPE, id, "updated", before, InstrumentView.of(instrument));
        return instrument;
    }

    @Transactional
    void delete(UUID id) {
        Instrument instrument = instruments.require(id);
        adoptingBody.require(instrument.body);
        conditions.requireMatch(instrument.version());
        changes.deleted(TYPE, id, InstrumentView.of(instrument));
        instruments.delete(instrument);
        try {
            instruments.flush();
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isStillReferredTo(failure)) {
                throw RegistryProblem.INSTRUMENT_CITED
                        .because("Citations name this instrument: see /v1/citations?cited=%s. Remove them first."
                                .formatted(id))
                        .build();
            }
            throw failure;
        }
    }

    private static InstrumentDetails withCanonicalSymbol(InstrumentDetails details) {
        return details.symbol() == null
                ? details
                : details.withSymbol(OneSymbol.of(details.symbol()).canonical());
    }

    private void flush(InstrumentDetails details) {
        try {
            instruments.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? exists(details) : failure;
        }
    }

    /** The failed transaction can read no more, so the one that is there is looked up in one of its own. */
    private RuntimeException exists(InstrumentDetails details) {
        UUID same = QuarkusTransaction.requiringNew()
                .call(() -> instruments.findSame(details).map(Instrument::id).orElse(null));
        return RegistryProblem.INSTRUMENT_EXISTS
                .because("%s of this body is there already, as /v1/instruments/%s. Read and change that one."
                        .formatted(
                                details.designation() == null
                                        ? "A %s of this title and day".formatted(details.type())
                                        : "The %s %s".formatted(details.type(), details.designation()),
                                same))
                .with("instrument", same)
                .build();
    }
}
