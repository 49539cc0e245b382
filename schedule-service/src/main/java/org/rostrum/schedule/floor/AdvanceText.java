package org.rostrum.schedule.floor;

import java.text.BreakIterator;
import java.util.Locale;

/** Whether interpreters can follow a text in the time it is to be read in (floor rule 19). */
public final class AdvanceText {

    private AdvanceText() {}

    /** Words as Unicode divides them (Standard Annex #29, word boundaries of the JDK); punctuation is none. */
    public static int words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    /** Words a minute, rounded up: 120.1 is more than 120. @param seconds at least 1 */
    public static int wordsPerMinute(int words, int seconds) {
        return Math.ceilDiv(words * 60, seconds);
    }
}
