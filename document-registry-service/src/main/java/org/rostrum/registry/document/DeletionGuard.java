package org.rostrum.registry.document;

import org.rostrum.registry.symbol.DocumentSymbol;

/** Whoever keeps something with a document, and must be asked before the document goes. */
public interface DeletionGuard {

    /**
     * Called in the transaction of the deletion, with the document locked.
     *
     * @throws RuntimeException 409 with what is kept
     */
    void check(DocumentSymbol symbol);
}
