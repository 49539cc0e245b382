package org.rostrum.registry.document;

/**
 * Where in a list one document stands.
 *
 * @param value what the order compares before the symbol, as of {@link DocumentOrder#valueOf}
 */
public record ListPosition(long value, String symbol) {

    /** @throws IllegalArgumentException if the symbol has characters that no symbol has */
    public ListPosition {
        if (!DocumentQuery.isAscii(symbol)) {
            throw new IllegalArgumentException("a position in a list of documents has a symbol");
        }
    }
}
