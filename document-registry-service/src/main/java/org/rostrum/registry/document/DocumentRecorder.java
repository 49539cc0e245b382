package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.changelog.ChangeLog.Change;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Caller;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.numbering.SeriesCounters;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** The one place where rows of documents are written, each with its history and its row in the change log. */
@ApplicationScoped
class DocumentRecorder {

    private static final String TYPE = "document";
    private static final SymbolReader READER = new SymbolReader();

    private final Documents documents;
    private final SeriesCounters numbers;
    private final ChangeLog changes;
    private final DatabaseTime time;
    private final Caller caller;

    DocumentRecorder(Documents documents, SeriesCounters numbers, ChangeLog changes, DatabaseTime time, Caller caller) {
        this.documents = documents;
        this.numbers = numbers;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
    }

    /**
     * @param details {@code CITED} where they have no status
     * @param action how the history begins
     * @throws EnteredMeanwhile if the symbol is there
     */
    Document enter(DocumentSymbol symbol, DocumentDetails details, DocumentAction action, String reason) {
        Document document = entered(symbol, details, action, reason, signature());
        try {
            documents.persistAndFlush(document);
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? new EnteredMeanwhile(failure) : failure;
        }
        changes.created(TYPE, document.symbol, DocumentView.of(document));
        return document;
    }

    /**
     * Says something else of a document. A status may be found out while it is only cited; after that actions change it.
     *
     * @return whether anything was new
     * @throws RuntimeException 409 for another status
     */
    boolean describe(Document document, DocumentDetails details) {
        Optional<Change> change = described(document, details, this::signature);
        if (change.isPresent()) {
            documents.flush();
            changes.recordAll(List.of(change.get()));
        }
        return change.isPresent();
    }

    /** Changes that belong to one transaction, written together at its end: for many documents at once. */
    final class Together {
        private final Signature signature = signature();
        private final List<Change> made = new ArrayList<>();

        Document enter(DocumentSymbol symbol, DocumentDetails details) {
            Document document = entered(symbol, details, DocumentAction.ENTERED, null, signature);
            documents.persist(document);
            made.add(Change.created(TYPE, document.symbol, DocumentView.of(document)));
            return document;
        }

        /** As {@link DocumentRecorder#describe}. */
        boolean describe(Document document, DocumentDetails details) {
            Optional<Change> change = described(document, details, () -> signature);
            change.ifPresent(made::add);
            return change.isPresent();
        }

        void write() {
            changes.recordAll(made, signature.at());
            documents.flush();
        }
    }

    Together together() {
        return new Together();
    }

    private static Document entered(
            DocumentSymbol symbol, DocumentDetails details, DocumentAction action, String reason, Signature signature) {
        Document document = new Document(symbol);
        document.describe(details.with(Objects.requireNonNullElse(details.status(), DocumentStatus.CITED)));
        document.moved(new Transition.Moved(document.status, action), reason, signature);
        return document;
    }

    /** The change that was made; empty where nothing was new. */
    private static Optional<Change> described(
            Document document, DocumentDetails details, Supplier<Signature> signature) {
        DocumentDetails said = details.with(Objects.requireNonNullElse(details.status(), document.status));
        if (said.equals(document.details())) {
            return Optional.empty();
        }
        boolean found = said.status() != document.status;
        if (found && document.status != DocumentStatus.CITED) {
            throw statusByAction(document, said.status());
        }
        DocumentView before = DocumentView.of(document);
        document.describe(said);
        if (found) {
            document.moved(new Transition.Moved(said.status(), DocumentAction.FOUND), null, signature.get());
        } else {
            document.modifiedAt = signature.get().at();
        }
        return Optional.of(new Change(TYPE, document.symbol, "updated", before, DocumentView.of(document)));
    }

    /** Moves a document by a step that is allowed. */
    void move(Document document, Transition.Moved step, String reason) {
        DocumentView before = DocumentView.of(document);
        document.moved(step, reason, signature());
        documents.flush();
        changes.record(
                TYPE,
                document.symbol,
                step.action().name().toLowerCase(Locale.ROOT),
                before,
                DocumentView.of(document));
    }

    /** @throws RuntimeException 409 for a symbol that was given back: its row keeps it from being used again */
    void delete(Document document) {
        if (document.history.endsInRelease()) {
            throw RegistryProblem.SYMBOL_RELEASED
                    .because(
                            "%s was allocated and given back. Its entry stays, so that no other document gets the symbol."
                                    .formatted(document.symbol))
                    .build();
        }
        if (READER.read(document.symbol) instanceof SymbolReading.One(var symbol)) {
            numbers.rememberAll(symbol);
        }
        changes.deleted(TYPE, document.symbol, DocumentView.of(document));
        documents.delete(document);
        documents.flush();
    }

    private Signature signature() {
        return new Signature(time.now(), caller.id(), caller.name(), caller.onBehalfOf());
    }

    private static RuntimeException statusByAction(Document document, DocumentStatus said) {
        var possible = Transition.possibleFrom(document.status);
        return RegistryProblem.STATUS_BY_ACTION
                .because("%s is %s, and cannot be said to be %s. %s"
                        .formatted(
                                document.symbol, document.status, said, Transition.advice(document.symbol, possible)))
                .with("documentStatus", document.status)
                .with("possible", possible)
                .build();
    }
}
