package org.rostrum.registry.symbol;

import java.util.List;

/**
 * What stands between two strokes.
 *
 * @param word letters as typed; empty unless {@code WORD} or {@code DOTTED}
 * @param number in capitals: the number, or what follows the dot; empty for a bare word
 * @param marks what follows in parentheses
 * @param from index of its first character in the text read
 * @param to index after its last character, parentheses left out
 */
record SymbolSegment(Form form, String word, String number, List<Mark> marks, int from, int to) {
    enum Form {
        /** {@code RES}, {@code OzL}. */
        WORD,
        /** {@code L.1}, {@code C.II}, {@code SER.A}. */
        DOTTED,
        /** {@code 73}, {@code 243A}, {@code 5-6}. */
        NUMERAL,
        /** {@code S-33}, {@code ES-10}, {@code S-VI}. */
        SESSION,
        /** Nothing but parentheses: {@code (1455)}. */
        MARKS
    }

    /** A part in parentheses, without them. */
    record Mark(String text, int from, int to) {}

    boolean isRoman() {
        return form == Form.WORD && RomanNumeral.isSmall(word);
    }
}
