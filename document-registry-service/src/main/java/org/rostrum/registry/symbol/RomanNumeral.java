package org.rostrum.registry.symbol;

import java.util.Locale;

/** Roman numerals from I to CCCXCIX, which number the sessions of older practice. */
final class RomanNumeral {
    private static final String[] UNITS = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] HUNDREDS = {"", "C", "CC", "CCC"};

    private RomanNumeral() {}

    static String of(int value) {
        if (value < 1 || value > 399) {
            throw new IllegalArgumentException("Roman numerals here go from 1 to 399, not " + value + ".");
        }
        return HUNDREDS[value / 100] + TENS[value / 10 % 10] + UNITS[value % 10];
    }

    /** The value of a numeral written by the rule, in either case; 0 where it is none. */
    static int value(String text) {
        int value = 0;
        int previous = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = digit(text.charAt(i));
            if (digit == 0 || text.length() > 9) {
                return 0;
            }
            value += digit < previous ? -digit : digit;
            previous = digit;
        }
        return value >= 1 && value <= 399 && of(value).equals(text.toUpperCase(Locale.ROOT)) ? value : 0;
    }

    private static int digit(char c) {
        return switch (c) {
            case 'I', 'i' -> 1;
            case 'V', 'v' -> 5;
            case 'X', 'x' -> 10;
            case 'L', 'l' -> 50;
            case 'C', 'c' -> 100;
            default -> 0;
        };
    }

    /** Whether it is a numeral of I, V and X only: the others are words of the grammar ({@code C}, {@code L}). */
    static boolean isSmall(String text) {
        return value(text) > 0 && value(text) < 40;
    }
}
