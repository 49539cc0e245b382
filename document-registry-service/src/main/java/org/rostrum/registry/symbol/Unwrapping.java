package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isSpace;

import java.util.Locale;
import java.util.Set;

/** Takes off what people type and paste around a symbol: quotes, "UN document", a full stop, the link it was in. */
final class Unwrapping {
    private static final Set<String> LEADING =
            Set.of("doc", "docs", "document", "documents", "un", "symbol", "symbols", "see", "ref", "reference");

    /** Words that cite by number, but may stand before a symbol too. */
    private static final Set<String> CITING = Set.of("resolution", "resolutions", "decision", "decisions", "report");

    /** Quotes within brackets within a sentence are three layers; more is no longer a slip. */
    private static final int LAYERS = 4;

    private Unwrapping() {}

    static TypedText unwrap(TypedText typed) {
        TypedText text = typed.trimmed();
        for (int layer = 0; layer < LAYERS; layer++) {
            int length = text.length();
            text = withoutPunctuation(withoutLeadingWords(withoutWrapper(text)));
            if (PastedAddress.isAddress(text)) {
                text = withoutPunctuation(PastedAddress.symbolOf(text));
            }
            if (text.length() == length) {
                break;
            }
        }
        return text;
    }

    /** Whether a word stands before symbols, and so can begin none with a dot behind it. */
    static boolean isLeading(String word) {
        return LEADING.contains(word.toLowerCase(Locale.ROOT)) || CITING.contains(word.toLowerCase(Locale.ROOT));
    }

    private static TypedText withoutWrapper(TypedText text) {
        int end = text.length() - 1;
        int link = text.at(0) == '[' && text.at(end) == ')' ? text.indexOf(']', 0) : -1;
        if (link > 0 && text.at(link + 1) == '(') {
            return text.slice(1, link).trimmed();
        }
        int closing =
                switch (text.at(0)) {
                    case '"' -> '"';
                    case '<' -> '>';
                    case '[' -> ']';
                    case '(' -> text.indexOf(')', 0) == end ? ')' : -2;
                    default -> -2;
                };
        return end > 0 && text.at(end) == closing ? text.slice(1, end).trimmed() : text;
    }

    private static TypedText withoutLeadingWords(TypedText text) {
        int from = 0;
        while (true) {
            int end = text.standsAt(from, "u.n.") ? from + 4 : text.lettersEnd(from);
            String word = text.text(from, end).toLowerCase(Locale.ROOT);
            int next = nextWord(text, end);
            int wordEnd = text.wordEnd(next);
            boolean citing = CITING.contains(word) && wordEnd > next && text.at(wordEnd) == '/';
            if (!citing && !word.equals("u.n.") && !LEADING.contains(word)) {
                return text.slice(from, text.length());
            }
            if (next == end || next >= text.length()) {
                return text.slice(from, text.length());
            }
            from = next;
        }
    }

    private static int nextWord(TypedText text, int end) {
        int next = end;
        while (text.at(next) == '.' || text.at(next) == ':' || isSpace(text.at(next))) {
            next++;
        }
        return next;
    }

    private static TypedText withoutPunctuation(TypedText text) {
        int end = text.length();
        while (end > 0 && (".,;:!?\"|/".indexOf(text.at(end - 1)) >= 0 || isSpace(text.at(end - 1)))) {
            end--;
        }
        return text.slice(0, end);
    }
}
