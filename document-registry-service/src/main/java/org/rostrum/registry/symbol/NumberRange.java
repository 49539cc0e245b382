package org.rostrum.registry.symbol;

import java.util.Optional;

/** Numbers from one to another in one piece: {@code 1-5}. */
final class NumberRange {
    /** Longer numbers than this count nothing a document series ever reached. */
    private static final int LONGEST = 8;

    private NumberRange() {}

    /** Both ends, in whatever order they stand; empty for a single number or {@code 5-P}. */
    static Optional<int[]> ends(String number) {
        int hyphen = number.indexOf('-');
        int from = hyphen < 0 ? 0 : value(number.substring(0, hyphen));
        int to = hyphen < 0 ? 0 : value(number.substring(hyphen + 1));
        return from == 0 || to == 0 ? Optional.empty() : Optional.of(new int[] {from, to});
    }

    /** A plain number, or 0. */
    static int value(String number) {
        boolean plain = !number.isEmpty()
                && number.length() <= LONGEST
                && number.chars().allMatch(TypedText::isDigit);
        return plain ? Integer.parseInt(number) : 0;
    }
}
