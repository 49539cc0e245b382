package org.rostrum.registry.symbol;

/** What a reading came to, by the names of the public interface. */
public enum SymbolOutcome {
    VALID,
    UNKNOWN_BODY,
    LIST,
    AMBIGUOUS,
    NOT_A_SYMBOL;

    /** Whether the text is one symbol. */
    public boolean valid() {
        return this == VALID || this == UNKNOWN_BODY;
    }
}
