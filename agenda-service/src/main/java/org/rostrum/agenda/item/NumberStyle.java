package org.rostrum.agenda.item;

import java.util.Locale;
import java.util.Optional;

/** How the items of one level are counted. */
public enum NumberStyle {
    /** 1, 2, 3 … */
    DECIMAL,
    /** a … z, aa, bb … as United Nations documents go on. */
    LETTER,
    /** A … Z, AA, BB … */
    CAPITAL_LETTER,
    /** i, ii, iii … */
    ROMAN,
    /** I, II, III … */
    CAPITAL_ROMAN;

    private static final int LETTERS = 26;
    /** As many characters as a part of an item number has at most. */
    private static final int LONGEST = 15;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** The number of the {@code n}th item, from 1; empty where the style has none so high. */
    Optional<String> of(int n) {
        String text =
                switch (this) {
                    case DECIMAL -> Integer.toString(n);
                    case LETTER -> letters(n);
                    case CAPITAL_LETTER -> letters(n).toUpperCase(Locale.ROOT);
                    case ROMAN -> roman(n);
                    case CAPITAL_ROMAN -> roman(n).toUpperCase(Locale.ROOT);
                };
        return text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }

    private static String letters(int n) {
        return Character.toString('a' + (n - 1) % LETTERS).repeat((n - 1) / LETTERS + 1);
    }

    private static String roman(int n) {
        StringBuilder text = new StringBuilder();
        int left = n;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                text.append(NUMERALS[i]);
                left -= VALUES[i];
            }
        }
        return text.toString();
    }
}
