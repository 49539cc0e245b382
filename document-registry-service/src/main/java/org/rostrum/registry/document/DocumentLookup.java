package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.symbol.DocumentSymbol;

/** What other features ask of a document. */
@ApplicationScoped
public class DocumentLookup {

    private final Documents documents;

    DocumentLookup(Documents documents) {
        this.documents = documents;
    }

    /**
     * The language the text was written in; empty where nobody said.
     *
     * @throws RuntimeException 404 no such document
     */
    @Transactional
    public Optional<Language> originalLanguage(DocumentSymbol symbol) {
        return Optional.ofNullable(documents.require(symbol).originalLanguage);
    }

    /**
     * Keeps the document from going until the transaction ends.
     *
     * @throws RuntimeException 404 no such document
     */
    @Transactional(TxType.MANDATORY)
    public void hold(DocumentSymbol symbol) {
        documents.lock(symbol);
    }
}
