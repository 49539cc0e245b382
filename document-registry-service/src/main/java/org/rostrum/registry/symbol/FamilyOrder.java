package org.rostrum.registry.symbol;

import java.util.Comparator;
import java.util.List;

/**
 * The order of the documents of one base: the base first, then each with what modifies it behind it, numbers by their
 * value: {@code A/1}, {@code A/1/Add.1}, {@code A/1/Add.1/Corr.1}, {@code A/1/Add.2}, {@code A/1/Add.10}.
 */
public final class FamilyOrder implements Comparator<FamilyOrder.Member> {

    /** @param asterisks how often it was reissued: the symbol ends in so many asterisks */
    public record Member(String symbol, List<SymbolModifier> modifiers, long asterisks) {
        public static Member of(String symbol, List<SymbolModifier> modifiers) {
            return new Member(
                    symbol, modifiers, symbol.chars().filter(c -> c == '*').count());
        }
    }

    @Override
    public int compare(Member one, Member other) {
        int shared = Math.min(one.modifiers().size(), other.modifiers().size());
        for (int i = 0; i < shared; i++) {
            int order = compare(one.modifiers().get(i), other.modifiers().get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(one.modifiers().size(), other.modifiers().size());
        if (order == 0) {
            order = Long.compare(one.asterisks(), other.asterisks());
        }
        return order == 0 ? one.symbol().compareTo(other.symbol()) : order;
    }

    private static int compare(SymbolModifier one, SymbolModifier other) {
        int order = one.kind().compareTo(other.kind());
        if (order == 0) {
            order = Integer.compare(value(one.number()), value(other.number()));
        }
        return order == 0 ? text(one).compareTo(text(other)) : order;
    }

    private static String text(SymbolModifier modifier) {
        return modifier.number() == null ? "" : modifier.number();
    }

    private static int value(String number) {
        if (number == null) {
            return 0;
        }
        int digits = SymbolSeries.leadingDigits(number);
        return digits > 0 ? digits : RomanNumeral.value(number);
    }
}
