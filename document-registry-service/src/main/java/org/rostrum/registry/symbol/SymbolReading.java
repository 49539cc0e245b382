package org.rostrum.registry.symbol;

import java.util.List;

/** What {@link SymbolReader} made of a text. Positions are 0-based code points of the text as it was given. */
public sealed interface SymbolReading {

    /** The name of this outcome in the public interface. */
    SymbolOutcome outcome();

    /** Exactly one symbol. */
    record One(DocumentSymbol symbol) implements SymbolReading {
        @Override
        public SymbolOutcome outcome() {
            return symbol.bodyKnown() ? SymbolOutcome.VALID : SymbolOutcome.UNKNOWN_BODY;
        }
    }

    /**
     * Several symbols, one by one in the order written.
     *
     * @param symbols two or more, at most {@link SymbolReader#MAX_SYMBOLS}
     */
    record Several(List<DocumentSymbol> symbols, Relation relation) implements SymbolReading {
        public Several {
            symbols = List.copyOf(symbols);
        }

        @Override
        public SymbolOutcome outcome() {
            return SymbolOutcome.LIST;
        }
    }

    /** How several symbols in one text belong together. */
    enum Relation {
        /** Named one after the other. */
        LIST,
        /** The first and the last were written; those between are filled in. */
        RANGE,
        /** One document that two organs issued, each under its own symbol: {@code A/64/742-S/2010/181}. */
        SAME_DOCUMENT
    }

    /**
     * A symbol with something glued to it that may or may not belong to it. Nobody should guess.
     *
     * @param candidates what it may be, most likely first; may be empty
     */
    record Ambiguous(List<DocumentSymbol> candidates, int position, String message) implements SymbolReading {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public SymbolOutcome outcome() {
            return SymbolOutcome.AMBIGUOUS;
        }
    }

    /** No symbol, with the place where that shows and the reason. */
    record NotASymbol(int position, String message) implements SymbolReading {
        @Override
        public SymbolOutcome outcome() {
            return SymbolOutcome.NOT_A_SYMBOL;
        }
    }
}
