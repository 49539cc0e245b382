package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Numbers from one to another in one piece: {@code 1-5}, or the resolutions of one number, {@code 3411A-B}. */
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

    /** Whether a number is several numbers, and so no document's own. */
    static boolean isRange(String number) {
        return ends(number).isPresent() || lettered(number).isPresent();
    }

    /** Each number of {@code 3411A-D}; empty for anything else. */
    static Optional<List<String>> lettered(String number) {
        int hyphen = number.indexOf('-');
        return hyphen < 2 || hyphen != number.length() - 2
                ? Optional.empty()
                : lettered(number.substring(0, hyphen), number.substring(0, hyphen - 1) + number.charAt(hyphen + 1));
    }

    /** Each number from {@code 3411A} to {@code 3411D}; empty where they are not two letters, upwards, of one number. */
    static Optional<List<String>> lettered(String first, String last) {
        int end = first.length() - 1;
        if (end < 1
                || last.length() != first.length()
                || value(first.substring(0, end)) == 0
                || !last.startsWith(first.substring(0, end))
                || !TypedText.isUpper(first.charAt(end))
                || !TypedText.isUpper(last.charAt(end))
                || last.charAt(end) <= first.charAt(end)) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(first.charAt(end), last.charAt(end))
                .mapToObj(letter -> first.substring(0, end) + (char) letter)
                .toList());
    }

    /** A range can only end a symbol: of {@code A/78/1-3/Add.1} nobody can say what it names. */
    static Misreading withinSymbol(TypedText text) {
        int at = text.indexOf('-', 0);
        for (int hyphen = at; hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
            boolean numbers = TypedText.isDigit(text.at(hyphen - 1)) && TypedText.isDigit(text.at(hyphen + 1));
            boolean letters = TypedText.isUpper(text.at(hyphen - 1))
                    && !TypedText.isLetter(text.at(hyphen - 2))
                    && !TypedText.isLetter(text.at(hyphen + 2));
            if (numbers || letters) {
                at = hyphen;
                break;
            }
        }
        return Misreading.notASymbol(
                text.origin(at), "A range within a symbol names no documents. Write each symbol in full.");
    }

    /** A plain number, or 0. */
    static int value(String number) {
        boolean plain = !number.isEmpty()
                && number.length() <= LONGEST
                && number.chars().allMatch(TypedText::isDigit);
        return plain ? Integer.parseInt(number) : 0;
    }
}
