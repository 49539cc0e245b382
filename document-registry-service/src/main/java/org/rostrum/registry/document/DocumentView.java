package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rostrum.registry.symbol.SymbolModifier;

/**
 * A document as callers see it: what is said of it, and what its symbol says. The latter cannot be set.
 *
 * @param session as printed in the symbol, null where it has none
 * @param kind null for a plain number
 * @param number as printed
 * @param base the symbol without modifiers and reissue marks
 * @param reissued whether the symbol ends in the asterisk of a document reissued for technical reasons
 */
public record DocumentView(
        String symbol,
        @JsonUnwrapped DocumentDetails details,
        String bodyPrefix,
        String session,
        Integer year,
        String kind,
        String number,
        List<SymbolModifier> modifiers,
        String base,
        boolean reissued) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.symbol,
                document.details(),
                document.bodyPrefix,
                document.session,
                document.year,
                document.kind,
                document.number,
                document.modifiers.list(),
                document.base,
                document.reissued);
    }
}
