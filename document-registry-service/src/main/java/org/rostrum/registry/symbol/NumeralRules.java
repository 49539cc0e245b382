package org.rostrum.registry.symbol;

import java.util.Optional;
import java.util.Set;

/** What a number in the middle of a symbol is: a session or a year; and when there is one too many. */
final class NumeralRules {
    /** The first documents are of 1945; the end is far enough and tells a year from a long number. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2099;

    /** Series that put a year, never a session, into their symbols; before 2000 often in two digits. */
    private static final Set<String> OF_YEARS =
            Set.of("AGRI", "CES", "DP", "ECE", "ENERGY", "ENVWA", "JIU", "S", "ST", "TIM", "TRADE", "TRANS");

    /** Bodies that put the session after the year: {@code A/HRC/AC/2008/1/2}. */
    private static final Set<String> SESSION_AFTER_YEAR = Set.of("A/HRC/AC");

    private static final Set<String> REPORTING = Set.of(
            "CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD", "DP", "FCCC", "HRI", "A/HRC/WG.6", "E/C.12");

    private enum Before {
        NOTHING,
        SESSION,
        ROMAN,
        YEAR
    }

    private final TypedText text;
    private final SymbolAssembly symbol;
    private Before before = Before.NOTHING;

    NumeralRules(TypedText text, SymbolAssembly symbol) {
        this.text = text;
        this.symbol = symbol;
    }

    /** Bodies whose symbols name the country a report is about. */
    static boolean reportsOnCountries(String bodyPrefix) {
        int stroke = bodyPrefix.indexOf('/');
        return REPORTING.contains(bodyPrefix)
                || REPORTING.contains(stroke < 0 ? bodyPrefix : bodyPrefix.substring(0, stroke));
    }

    /** Communications to treaty bodies are numbered with a stroke: {@code CCPR/C/125/D/2728/2016}. */
    boolean joins(String kind) {
        return ("D".equals(kind) || "DR".equals(kind)) && reportsOnCountries(symbol.bodyPrefix());
    }

    /** Periodic reports taken up together have one number, {@code CO/5-6}: no range of documents. */
    boolean combines(String kind) {
        return switch (kind) {
            case "CO", "COAR", "Q", "QPR", "RQ", "FCO", "CORE" -> reportsOnCountries(symbol.bodyPrefix());
            default -> false;
        };
    }

    /** A word or body came between. */
    void interrupted() {
        before = Before.NOTHING;
    }

    void sessionSeen() {
        before = Before.SESSION;
    }

    /**
     * A numeral that is not the document's number.
     *
     * @param end the segment of the document's number where it is the next one, else null
     */
    void sessionOrYear(SymbolSegment segment, String number, SymbolSegment end) {
        int year = year(number);
        if (segment.isRoman()) {
            refuseUnless(before == Before.NOTHING || before == Before.YEAR, segment, end);
            symbol.session(number, Optional.empty());
            before = Before.ROMAN;
        } else if (year > 0) {
            refuseUnless(before == Before.NOTHING && symbol.year == null || before == Before.ROMAN, segment, end);
            symbol.year(year, number);
            before = Before.YEAR;
        } else if (number.length() <= 3) {
            boolean clear = before == Before.NOTHING
                    || before == Before.ROMAN
                    || before == Before.YEAR && SESSION_AFTER_YEAR.contains(symbol.bodyPrefix());
            refuseUnless(clear, segment, end);
            symbol.session(number, Optional.of(before == Before.ROMAN ? "part of the session or cycle" : "session"));
            before = Before.SESSION;
        } else {
            refuseUnless(end == null || end.form() != SymbolSegment.Form.NUMERAL, segment, end);
            symbol.part(number, PartRole.QUALIFIER, Optional.empty());
        }
    }

    void yearAfterDot(SymbolSegment segment) {
        int year = year(segment.number());
        if (year > 0) {
            symbol.year(year, segment.number());
        } else {
            symbol.part(segment.number(), PartRole.QUALIFIER, Optional.empty());
        }
    }

    /** The year a text stands for in full, or 0. */
    int year(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(TypedText::isDigit)) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        if (digits.length() == 2 && ofYears() && value > FIRST_YEAR % 100) {
            return 1900 + value;
        }
        return digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
    }

    private boolean ofYears() {
        int stroke = symbol.bodyPrefix().indexOf('/');
        return OF_YEARS.contains(
                stroke < 0 ? symbol.bodyPrefix() : symbol.bodyPrefix().substring(0, stroke));
    }

    private void refuseUnless(boolean clear, SymbolSegment segment, SymbolSegment end) {
        if (clear) {
            return;
        }
        SymbolSegment extra = end == null ? segment : end;
        int cut = end == null ? segment.from() - 1 : segment.to();
        throw Misreading.ambiguous(
                text.origin(extra.from()),
                "There is one number more than session or year and document need. It may be a page or footnote"
                        + " glued to the symbol. Leave it out.",
                text.slice(0, cut));
    }
}
