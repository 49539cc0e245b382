package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isDigit;
import static org.rostrum.registry.symbol.TypedText.isSpace;
import static org.rostrum.registry.symbol.TypedText.isUpper;

import java.util.Locale;
import java.util.Set;

/** Numbers that stand on United Nations documents too and are no symbols, each refused with what it is. */
final class LookAlikes {
    private static final Set<String> FILE_ENDINGS =
            Set.of("pdf", "doc", "docx", "txt", "htm", "html", "rtf", "odt", "wpf", "wpd", "xls", "xlsx", "zip");

    private static final Set<String> CITING =
            Set.of("resolution", "resolutions", "res", "decision", "decisions", "article", "paragraph", "rule");

    private LookAlikes() {}

    static void refuse(TypedText text) {
        if (text.length() == 0) {
            throw Misreading.notASymbol(text.origin(0), "There is no text to read. Give a symbol, as in A/78/251.");
        }
        fileName(text);
        citation(text);
        salesNumber(text);
        jobNumber(text);
        if (text.standsAt(0, "UNDOC/")) {
            throw Misreading.notASymbol(text.origin(0), "This is a place in the document system's files, no symbol.");
        }
    }

    private static void fileName(TypedText text) {
        int dot = text.length() - 1;
        while (dot > text.length() - 6 && text.at(dot) != '.') {
            dot--;
        }
        if (text.at(dot) == '.'
                && FILE_ENDINGS.contains(text.text(dot + 1, text.length()).toLowerCase(Locale.ROOT))) {
            throw Misreading.notASymbol(
                    text.origin(dot), "This is the name of a file. Give the symbol printed on the document.");
        }
    }

    private static void citation(TypedText text) {
        int end = text.lettersEnd(0);
        if (!CITING.contains(text.text(0, end).toLowerCase(Locale.ROOT))) {
            return;
        }
        int next = end;
        while (text.at(next) == '.' || isSpace(text.at(next))) {
            next++;
        }
        boolean special = text.standsAt(next, "S-") || text.standsAt(next, "ES-");
        if (next > end && (isDigit(text.at(next)) || special)) {
            throw Misreading.notASymbol(
                    text.origin(next),
                    "This cites a resolution, decision or article by its number. The document has a symbol of its own,"
                            + " as in A/RES/73/195 for resolution 73/195.");
        }
    }

    /** {@code E.23.II.D.5}: a letter for the language, year, category. Before 1957 without the letter, 1954.I.12. */
    private static void salesNumber(TypedText text) {
        int stroke = text.indexOf('/', 0);
        int words = text.indexOf("sales no.", stroke < 0 ? text.length() : stroke);
        int at = words >= 0 ? words + "sales no.".length() : text.standsAt(0, "sales") ? "sales".length() : 0;
        while (at > 0
                && at < text.length()
                && !isDigit(text.at(at))
                && !(text.at(at + 1) == '.' && isDigit(text.at(at + 2)))) {
            at++;
        }
        boolean lettered = isUpper(text.at(at) & ~0x20) && text.at(at + 1) == '.';
        int year = lettered ? at + 2 : at;
        int end = text.digitsEnd(year);
        int category = isSpace(text.at(end + 1)) ? end + 2 : end + 1;
        if (end - year == (lettered ? 2 : 4) && text.at(end) == '.' && isUpper(text.at(category) & ~0x20)) {
            throw Misreading.notASymbol(text.origin(at), "This is a sales number of a publication, no symbol.");
        }
    }

    /** {@code V.23-12345}, {@code GE.23-12345 (E)}, {@code 23-12345}, {@code V2312345}; {@code *2312345*} below a bar code. */
    private static void jobNumber(TypedText text) {
        if (text.at(0) == '*' && text.digitsEnd(1) == 8 && text.at(8) == '*') {
            throw Misreading.notASymbol(text.origin(0), "This is the job number below a bar code, no symbol.");
        }
        int letters = text.lettersEnd(0);
        int at = text.at(letters) == '.' && letters > 0 ? letters + 1 : letters;
        while (isSpace(text.at(at))) {
            at++;
        }
        int year = text.digitsEnd(at);
        boolean hyphen = text.at(year) == '-' && year == at + 2;
        int end = hyphen ? text.digitsEnd(year + 1) : year;
        int serial = hyphen ? end - year - 1 : end - at - 2;
        boolean over = end == text.length() || isSpace(text.at(end)) || text.at(end) == '(';
        if (letters <= 2 && over && serial >= 4 && serial <= 6 && (hyphen || letters > 0)) {
            throw Misreading.notASymbol(text.origin(0), "This is a job number of conference services, no symbol.");
        }
    }
}
