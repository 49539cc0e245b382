package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Documents in the order of their symbols, a stretch at a time: for lists too long for one transaction. */
@ApplicationScoped
public class DocumentStretch {

    private final Documents documents;

    protected DocumentStretch(Documents documents) {
        this.documents = documents;
    }

    /**
     * The next documents that match, as they are now. A document that is there all the time is in exactly one of the
     * stretches that follow each other, since its symbol never changes.
     *
     * @param symbol the last one of the stretch before; null for the first
     * @param rows at most so many; fewer are the last
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<DocumentView> after(String symbol, DocumentFilter filter, int rows) {
        return documents.page(filter, symbol, rows).stream()
                .map(DocumentView::of)
                .toList();
    }
}
