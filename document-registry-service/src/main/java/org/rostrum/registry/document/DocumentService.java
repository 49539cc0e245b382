package org.rostrum.registry.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.document.Written.Effect;
import org.rostrum.registry.symbol.DocumentSymbol;

/** Enters, changes and removes documents, each in one transaction with its row in the change log. */
@ApplicationScoped
public class DocumentService {

    private final Documents documents;
    private final DocumentRecorder recorder;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;
    private final List<DeletionGuard> guards;

    DocumentService(
            Documents documents,
            DocumentRecorder recorder,
            BodyAuthority authority,
            Conditions conditions,
            MergePatch patches,
            Validator validator,
            @All List<DeletionGuard> guards) {
        this.documents = documents;
        this.recorder = recorder;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
        this.guards = guards;
    }

    /**
     * Enters a document or replaces what is said of it, as the request's conditions ask.
     *
     * @throws EnteredMeanwhile if the symbol was entered between the look and the write
     * @throws RuntimeException 403, 409, 412 or 428
     */
    @Transactional
    Written put(DocumentSymbol symbol, DocumentDetails details) {
        authority.require(symbol.bodyPrefix());
        Document there = documents.findById(symbol.canonical());
        if (there == null) {
            conditions.requireCreation();
        } else {
            conditions.requireReplacement(there.version);
        }
        return written(there, symbol, details);
    }

    @Transactional
    Written change(DocumentSymbol symbol, JsonNode patch) {
        authority.require(symbol.bodyPrefix());
        Document document = documents.require(symbol);
        conditions.requireMatch(document.version);
        DocumentDetails changed = patches.apply(document.details(), patch, DocumentDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        return written(document, symbol, changed);
    }

    @Transactional
    void delete(DocumentSymbol symbol) {
        authority.require(symbol.bodyPrefix());
        Document document = documents.lock(symbol);
        conditions.requireMatch(document.version);
        guards.forEach(guard -> guard.check(symbol));
        recorder.delete(document);
    }

    private Written written(Document there, DocumentSymbol symbol, DocumentDetails details) {
        if (there == null) {
            return Written.of(recorder.enter(symbol, details, DocumentAction.ENTERED, null), Effect.CREATED);
        }
        return Written.of(there, recorder.describe(there, details) ? Effect.CHANGED : Effect.UNCHANGED);
    }
}
