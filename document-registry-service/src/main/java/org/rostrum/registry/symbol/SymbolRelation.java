package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Optional;

/** What a document does to the one its symbol is built on (guide "UN Document Symbols", Dag Hammarskjöld Library). */
public enum SymbolRelation {
    /** {@code /Add.1}, {@code /Supp.1}: adds text to it. */
    ADDS_TO,
    /** {@code /Corr.1}: corrects it. */
    CORRECTS,
    /** {@code /Rev.1}: replaces its text. */
    REVISES,
    /** {@code /Amend.1}: alters an adopted text. */
    AMENDS,
    /** {@code /Summary}: says it more shortly. */
    SUMMARIZES,
    /** {@code (Vol. II)}, {@code (Part I)}: is one part of it. */
    PART_OF,
    /** {@code *}: is the same text, issued again for technical reasons. */
    REISSUES;

    /**
     * A relation and its other end.
     *
     * @param to canonical symbol; one modifier, or the asterisks, shorter
     */
    public record Related(SymbolRelation relation, String to) {}

    /**
     * How the document of a symbol relates to another; empty for a base document.
     *
     * @param canonical the symbol
     * @param base the same without modifiers and asterisks
     */
    public static Optional<Related> of(String canonical, String base, List<SymbolModifier> modifiers) {
        int end = canonical.length();
        while (canonical.charAt(end - 1) == '*') {
            end--;
        }
        if (end < canonical.length()) {
            return Optional.of(new Related(REISSUES, canonical.substring(0, end)));
        }
        if (modifiers.isEmpty()) {
            return Optional.empty();
        }
        SymbolModifier last = modifiers.getLast();
        String stroke = "/" + last.kind() + (last.number() == null ? "" : "." + last.number());
        int at = canonical.lastIndexOf(stroke);
        if (at >= base.length()) {
            return Optional.of(new Related(ofStroke(last.kind()), canonical.substring(0, at)));
        }
        int parenthesis = canonical.lastIndexOf(" (");
        return Optional.of(
                new Related(PART_OF, parenthesis >= base.length() ? canonical.substring(0, parenthesis) : base));
    }

    private static SymbolRelation ofStroke(String kind) {
        return switch (kind) {
            case "Add", "Supp" -> ADDS_TO;
            case "Corr" -> CORRECTS;
            case "Rev" -> REVISES;
            case "Amend" -> AMENDS;
            case "Summary" -> SUMMARIZES;
            default -> PART_OF;
        };
    }
}
