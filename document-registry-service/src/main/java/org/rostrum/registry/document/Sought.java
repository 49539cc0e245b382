package org.rostrum.registry.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/**
 * What somebody looks for by {@code q}. This decides who answers: symbols and their beginnings are looked up in the
 * database, which shows every committed write at once; words are sought in the index of titles.
 */
public sealed interface Sought {

    /** No {@code q}: all that the filters let through. From the database. */
    record Everything() implements Sought {}

    /** A symbol, however it is typed, or the beginning of one. From the database. */
    record Symbols(Set<String> beginnings) implements Sought {}

    /**
     * Words of a title. From the index.
     *
     * @param beginnings of symbols that may be meant as well, as by {@code UNEP}; empty for anything that is not one word
     */
    record Words(String text, Set<String> beginnings) implements Sought {}

    static Sought in(String q) {
        if (q == null || q.isBlank()) {
            return new Everything();
        }
        String typed = q.strip();
        if (Reading.READER.read(typed) instanceof SymbolReading.One(var symbol)) {
            return new Symbols(Set.of(symbol.canonical()));
        }
        if (Reading.BEGINNING_OF_A_SYMBOL.matcher(typed).matches()) {
            return new Symbols(Reading.asTypedAndInCapitals(typed));
        }
        return new Words(
                typed, Reading.ASCII_WORD.matcher(typed).matches() ? Reading.asTypedAndInCapitals(typed) : Set.of());
    }

    /** How a text is told to be one or the other. */
    final class Reading {

        private static final SymbolReader READER = new SymbolReader();
        /** A letter first, at least one stroke and no space: nobody means words of a title. */
        private static final Pattern BEGINNING_OF_A_SYMBOL = Pattern.compile("[A-Za-z][!-~]*/[!-~]*");

        private static final Pattern ASCII_WORD = Pattern.compile("[!-~]+");

        private Reading() {}

        private static Set<String> asTypedAndInCapitals(String sought) {
            return new LinkedHashSet<>(List.of(sought, sought.toUpperCase(Locale.ROOT)));
        }
    }
}
