package org.rostrum.registry.symbol;

import java.util.List;

/**
 * Why a text cannot be read as one symbol. Carries no stack trace: it is an answer on its way from the depth of the
 * grammar to {@link SymbolReader}, which never lets it out.
 */
final class Misreading extends RuntimeException {
    /** 0-based code point of the text as given. */
    final int position;
    /** What the text may have meant; null where it is no symbol at all. */
    final transient List<TypedText> alternatives;

    private Misreading(int position, String message, List<TypedText> alternatives) {
        super(message, null, false, false);
        this.position = position;
        this.alternatives = alternatives;
    }

    static Misreading notASymbol(int position, String message) {
        return new Misreading(position, message, null);
    }

    static Misreading ambiguous(int position, String message, TypedText... alternatives) {
        return new Misreading(position, message, List.of(alternatives));
    }
}
