package org.rostrum.registry.symbol;

import java.util.Objects;

/**
 * What a symbol says about its relation to a base document: a modifier ({@code /Add.1}) or a part in parentheses
 * ({@code (Vol. II)}).
 *
 * @param kind as the United Nations spells it, without the dot: {@code Add}, {@code Corr}, {@code Rev}, {@code Part}
 * @param number as printed, digits or Roman numerals; null where there is none ({@code /Summary}, {@code (SUPP)})
 */
public record SymbolModifier(String kind, String number) {
    public SymbolModifier {
        Objects.requireNonNull(kind, "kind");
    }
}
