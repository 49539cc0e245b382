package org.rostrum.commons.table;

import java.util.regex.Pattern;

/** Text as it can stand in a table that somebody opens with a spreadsheet program. */
public final class SafeCell {

    /**
     * What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection"), with the wide forms of the
     * same signs, also behind spaces, which some programs drop. The apostrophe is among them, so that the first one of
     * a cell is always ours.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\p{Z}]*['=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20\u2212].*", Pattern.DOTALL);

    /**
     * Control characters other than tabs and line ends, and those that turn the direction of text round beyond their
     * cell (Unicode Standard Annex #9, explicit directional formatting). Marks of direction stay: Arabic needs them.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\u202A-\u202E\u2066-\u2069\uFEFF]");

    private SafeCell() {}

    /** The text without unseen characters, and with an apostrophe before what could be a formula. */
    public static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return FORMULA.matcher(seen).matches() ? "'" + seen : seen;
    }
}
