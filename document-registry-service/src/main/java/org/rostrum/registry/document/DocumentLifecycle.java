package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.Written.Effect;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** Leads documents from one status to the next. Two steps at once are made one after the other. */
@ApplicationScoped
public class DocumentLifecycle {

    private static final SymbolReader READER = new SymbolReader();

    private final Documents documents;
    private final DocumentRecorder recorder;
    private final Conditions conditions;

    DocumentLifecycle(Documents documents, DocumentRecorder recorder, Conditions conditions) {
        this.documents = documents;
        this.recorder = recorder;
        this.conditions = conditions;
    }

    /**
     * Makes one step; an {@code If-Match} of the request is kept to. The caller must have been found to be allowed to.
     *
     * @param reason for the history, null where none is given
     * @throws RuntimeException 404 no such document, 409 the step does not lead on from where it is, 412
     */
    @Transactional
    public Written move(DocumentSymbol symbol, Transition step, String reason) {
        Document document = documents.lock(symbol);
        conditions.requireMatchIfGiven(document.version);
        switch (step.from(document.status)) {
            case Transition.NotFromHere refusal -> throw refused(document, step, refusal);
            case Transition.Moved moved -> {
                if (step == Transition.REISSUE) {
                    issueAgain(document, reason);
                }
                recorder.move(document, moved, reason);
            }
        }
        return Written.of(document, Effect.CHANGED);
    }

    /** Takes a symbol that no document has. The caller must have been found to be allowed to. */
    @Transactional
    public Written reserve(DocumentSymbol symbol) {
        DocumentDetails nothing =
                new DocumentDetails(null, null, DocumentStatus.RESERVED, null, null, null, null, null, null, null);
        return Written.of(recorder.enter(symbol, nothing, DocumentAction.RESERVED, null), Effect.CREATED);
    }

    /**
     * Who took the symbol of a document: issuer and subject; null where nobody did.
     *
     * @throws RuntimeException 404 no such document
     */
    @Transactional
    public String reservedBy(DocumentSymbol symbol) {
        return documents.require(symbol).reservedBy;
    }

    /**
     * A text issued again has the asterisk behind its symbol (guide "UN Document Symbols", Dag Hammarskjöld Library).
     * Where that document is there already, as cited for instance, it is issued.
     */
    private void issueAgain(Document original, String reason) {
        if (!(READER.read(original.symbol + "*") instanceof SymbolReading.One(var starred))) {
            throw RegistryProblem.MOVE_NOT_ALLOWED
                    .because("%s has as many characters as a symbol can have; there is no room for the asterisk."
                            .formatted(original.symbol))
                    .with("possible", List.of(Transition.WITHDRAW.verb()))
                    .build();
        }
        Document again = documents.findById(starred.canonical());
        if (again == null) {
            recorder.enter(starred, original.details().issuedAgain(), DocumentAction.ISSUED, reason);
        } else if (again.status == DocumentStatus.WITHDRAWN) {
            throw RegistryProblem.MOVE_NOT_ALLOWED
                    .because("The reissue %s was withdrawn, and its symbol cannot be used again.".formatted(starred))
                    .with("possible", List.of(Transition.WITHDRAW.verb()))
                    .build();
        } else if (again.status != DocumentStatus.ISSUED && again.status != DocumentStatus.REISSUED) {
            recorder.move(again, new Transition.Moved(DocumentStatus.ISSUED, DocumentAction.ISSUED), reason);
        }
    }

    private static RuntimeException refused(Document document, Transition step, Transition.NotFromHere refusal) {
        return RegistryProblem.MOVE_NOT_ALLOWED
                .because("%s is %s; :%s does not lead on from there. %s"
                        .formatted(
                                document.symbol,
                                document.status,
                                step.verb(),
                                Transition.advice(document.symbol, refusal.possible())))
                .with("documentStatus", document.status)
                .with("possible", refusal.possible())
                .build();
    }
}
