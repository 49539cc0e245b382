package org.rostrum.registry.symbol;

import java.util.Collection;
import java.util.Objects;

/**
 * The addenda, revisions, corrigenda or amendments of one document.
 *
 * @param base the document they belong to; it may have modifiers itself, as in {@code A/78/251/Add.1/Corr.1}
 * @param kind {@code Add}, {@code Corr}, {@code Rev}, {@code Amend} or {@code Supp}, in any case
 */
public record ModifierSeries(DocumentSymbol base, String kind) implements SymbolSeries {

    private static final SymbolReader READER = new SymbolReader();

    public ModifierSeries {
        Objects.requireNonNull(base, "base");
        kind = SymbolWords.find(kind, "")
                .filter(rule -> rule.role() == WordRule.Role.MODIFIER)
                .map(WordRule::word)
                .orElse(kind);
    }

    @Override
    public String key() {
        return base.canonical() + "/" + kind + ".";
    }

    @Override
    public String bodyPrefix() {
        return base.bodyPrefix();
    }

    @Override
    public Composition symbol(int number) {
        if (base.reissued()) {
            return new Impossible("%s is a reissue; name the document without the asterisk.".formatted(base));
        }
        String text = key() + number;
        return READER.read(text) instanceof SymbolReading.One(var symbol) && isOneMore(symbol, text, number)
                ? new Composed(symbol)
                : new Impossible("'%s' is no modifier with a number after %s: Add, Corr, Rev, Amend and Supp are."
                        .formatted(kind, base));
    }

    private boolean isOneMore(DocumentSymbol symbol, String text, int number) {
        int own = symbol.modifiers().size() - 1;
        return symbol.canonical().equals(text)
                && symbol.base().equals(base.base())
                && own == base.modifiers().size()
                && symbol.modifiers().subList(0, own).equals(base.modifiers())
                && symbol.modifiers().get(own).equals(new SymbolModifier(kind, Integer.toString(number)));
    }

    /** The highest number among canonical symbols, those of what modifies such a document included; 0 for none. */
    public int highestAmong(Collection<String> symbols) {
        String start = key();
        return symbols.stream()
                .filter(symbol -> symbol.startsWith(start))
                .mapToInt(symbol -> SymbolSeries.leadingDigits(symbol.substring(start.length())))
                .max()
                .orElse(0);
    }
}
