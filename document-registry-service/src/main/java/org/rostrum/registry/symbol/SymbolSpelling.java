package org.rostrum.registry.symbol;

import java.util.Locale;
import java.util.Optional;

/** How words are written in a canonical symbol: as the rules spell them, else in capitals. */
final class SymbolSpelling {
    private SymbolSpelling() {}

    static String first(String word) {
        return upper(word);
    }

    static String of(String word, Optional<WordRule> rule) {
        return rule.map(WordRule::word).orElseGet(() -> upper(word));
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
