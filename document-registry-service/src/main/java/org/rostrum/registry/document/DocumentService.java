package org.rostrum.registry.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.symbol.DocumentSymbol;

/** Enters, changes and removes documents, each in one transaction with its row in the change log. */
@ApplicationScoped
class DocumentService {

    private static final String TYPE = "document";

    private final Documents documents;
    private final ChangeLog changes;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    DocumentService(
            Documents documents,
            ChangeLog changes,
            BodyAuthority authority,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.documents = documents;
        this.changes = changes;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    /** @param created whether it was not there before */
    record Written(DocumentView view, long version, boolean created) {}

    /** Somebody else entered the same symbol at the same moment; the decision is to be made again on what is there. */
    static class EnteredMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnteredMeanwhile(Throwable cause) {
            super(cause);
        }
    }

    @Transactional
    Page<DocumentView> list(DocumentFilter filter, PageRequest page) {
        String after = page.position(DocumentService::symbolOfCursor).orElse(null);
        return Page.cut(documents.page(filter, after, page.rowsToRead()), page.limit(), document -> document.symbol)
                .map(DocumentView::of);
    }

    /** @throws EnteredMeanwhile if the symbol was entered between the look and the write */
    @Transactional
    Written put(DocumentSymbol symbol, DocumentDetails details) {
        authority.require(symbol.bodyPrefix());
        Document there = documents.findById(symbol.canonical());
        if (there == null) {
            conditions.requireCreation();
            return enter(symbol, details);
        }
        conditions.requireReplacement(there.version);
        return describe(there, details);
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
        return describe(document, changed);
    }

    @Transactional
    void delete(DocumentSymbol symbol) {
        authority.require(symbol.bodyPrefix());
        Document document = documents.require(symbol);
        conditions.requireMatch(document.version);
        changes.deleted(TYPE, document.symbol, DocumentView.of(document));
        documents.delete(document);
        documents.flush();
    }

    private static String symbolOfCursor(String position) {
        if (!DocumentQuery.isAscii(position)) {
            throw new IllegalArgumentException("A cursor of documents holds a symbol");
        }
        return position;
    }

    private Written enter(DocumentSymbol symbol, DocumentDetails details) {
        Document document = new Document(symbol);
        document.describe(details);
        try {
            documents.persistAndFlush(document);
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? new EnteredMeanwhile(failure) : failure;
        }
        DocumentView view = DocumentView.of(document);
        changes.created(TYPE, document.symbol, view);
        return new Written(view, document.version, true);
    }

    private Written describe(Document document, DocumentDetails details) {
        DocumentView before = DocumentView.of(document);
        document.describe(details);
        documents.flush();
        DocumentView after = DocumentView.of(document);
        changes.record(TYPE, document.symbol, "updated", before, after);
        return new Written(after, document.version, false);
    }
}
