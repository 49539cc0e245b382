package org.rostrum.agenda.importing.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text as patterns like it: word processors print hard spaces, hard hyphens and curly quotes. */
final class Typography {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Typography() {}

    /** The same text with plain spaces, hyphens and apostrophes; offsets stay as they are. */
    static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            char then = plain(now);
            if (then != now) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, then);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u00A0', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2007' -> ' ';
            case '\u2008', '\u2009', '\u200A', '\u202F', '\u205F', '\u3000', '\u0085', '\u000B' -> ' ';
            case '\u2010', '\u2011' -> '-';
            case '\u2019' -> '\'';
            default -> c;
        };
    }

    static String collapse(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The words alone, in lower case: equal for texts that differ in case and punctuation only. */
    static String words(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Without the punctuation that closes an entry of a list. */
    static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && (".;:,".indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }
}
