package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Objects;

/**
 * The symbol of one United Nations document, taken apart. Made by {@link SymbolReader} only from text that follows the
 * grammar, so reading {@link #canonical()} again gives an equal symbol.
 *
 * @param canonical the one spelling by which the document is known; at most {@link SymbolReader#MAX_SYMBOL} code points
 * @param bodyPrefix the parts that name the body, sessions and years left out: {@code CAC/COSP/EG.1}, {@code UNEP/EA}
 *     of {@code UNEP/EA.5/HLS.1}, {@code ISBA/C} of {@code ISBA/28/C/1}
 * @param parentPrefix {@code bodyPrefix} without its last part; null where there is one part only
 * @param bodyKnown whether the rules or the caller know the body
 * @param session as printed: {@code 73}, {@code S-33}, {@code III}, {@code EX(68)}; null where the symbol has none
 * @param year four digits; null where the symbol has none
 * @param kind in capitals and without the dot: {@code RES}, {@code L}, {@code CRP}; null for a plain number
 * @param number as printed: {@code 195}, {@code 243A}, {@code 5-6}, {@code 2728/2016}
 * @param modifiers in the order of the symbol
 * @param base the canonical symbol without modifiers and reissue marks; equal to {@code canonical} for a base document
 * @param reissued whether the symbol ends in the asterisk of a document reissued for technical reasons
 * @param parts every part from left to right, with its meaning where it is known
 */
public record DocumentSymbol(
        String canonical,
        String bodyPrefix,
        String parentPrefix,
        boolean bodyKnown,
        String session,
        Integer year,
        String kind,
        String number,
        List<SymbolModifier> modifiers,
        String base,
        boolean reissued,
        List<SymbolPart> parts) {

    public DocumentSymbol {
        Objects.requireNonNull(canonical, "canonical");
        Objects.requireNonNull(bodyPrefix, "bodyPrefix");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(base, "base");
        modifiers = List.copyOf(modifiers);
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
