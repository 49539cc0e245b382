package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isDigit;
import static org.rostrum.registry.symbol.TypedText.isLetter;
import static org.rostrum.registry.symbol.TypedText.isSpace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text where one symbol ends and the next begins, and finds "p. 5" behind a symbol. */
final class ListSplitter {
    private static final Set<String> AND = Set.of("and", "or", "et", "ou", "y", "o");

    /** Signs between symbols; the Chinese ones mean "and". */
    private static final String SIGNS = ",;&|\u548C\u53CA\u4E0E";

    /** "And" in Russian and Arabic, between spaces. */
    private static final String SIGN_WORDS = "\u0438\u0648";

    private static final Set<String> TO = Set.of("to", "through", "until", "al", "au");
    private static final Set<String> PLACES = Set.of(
            "p",
            "pp",
            "page",
            "pages",
            "para",
            "paras",
            "paragraph",
            "paragraphs",
            "annex",
            "annexes",
            "note",
            "notes",
            "footnote",
            "fn",
            "chap",
            "chapter",
            "sect",
            "section",
            "sects",
            "table",
            "figure",
            "appendix",
            "part",
            "art",
            "article",
            "item");

    enum Join {
        AND,
        /** The other end of a range, or another symbol of the same document. */
        THROUGH
    }

    record Element(TypedText text, Join join) {}

    private final TypedText text;
    private final List<Element> elements = new ArrayList<>();
    private int from;
    private Join join = Join.AND;

    private ListSplitter(TypedText text) {
        this.text = text;
    }

    static List<Element> split(TypedText text) {
        return new ListSplitter(text).split();
    }

    private List<Element> split() {
        boolean open = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.at(i);
            open = c == '(' || open && c != ')';
            if (open) {
                i++;
            } else if (SIGNS.indexOf(c) >= 0 || c == '\n' && !besideStroke(i)) {
                i = cut(i, i + 1, Join.AND);
            } else if (isSpace(c) && SIGN_WORDS.indexOf(text.at(i + 1)) >= 0 && isSpace(text.at(i + 2))) {
                i = cut(i, i + 3, Join.AND);
            } else if (c == '-' && isJoining(i)) {
                i = cut(i, i + 1, Join.THROUGH);
            } else if (isSpace(c) && text.at(i + 1) == '-' && isSpace(text.at(i + 2))) {
                i = cut(i, i + 3, Join.THROUGH);
            } else if (isSpace(c) || i == from) {
                i = word(i, isSpace(c) ? i + 1 : i);
            } else {
                i++;
            }
        }
        cut(text.length(), text.length(), Join.AND);
        return elements;
    }

    private int cut(int to, int next, Join following) {
        TypedText element = text.slice(from, to).trimmed();
        if (element.length() > 0) {
            elements.add(new Element(element, elements.isEmpty() ? Join.AND : join));
            join = following;
        } else if (following == Join.THROUGH) {
            join = following;
        }
        from = next;
        return next;
    }

    /** A word behind a space or at the beginning of an element: "and", "to", "p. 5", or the next symbol. */
    private int word(int space, int start) {
        int end = text.lettersEnd(start);
        String word = text.text(start, end).toLowerCase(Locale.ROOT);
        boolean alone = isSpace(text.at(end)) && end > start;
        boolean begun = start > from || !elements.isEmpty();
        if (alone && begun && AND.contains(word)) {
            return cut(space, end + 1, Join.AND);
        }
        if (alone && begun && TO.contains(word)) {
            return cut(space, end + 1, Join.THROUGH);
        }
        if (begun && PLACES.contains(word) && text.at(end) != '/') {
            int before = Math.min(space, from == start ? from : space);
            throw Misreading.ambiguous(
                    text.origin(start),
                    "A place in a document follows the symbol. Leave it out, and cite the place beside the symbol.",
                    text.slice(0, trimmedEnd(before)));
        }
        if (space > from
                && end > start
                && text.at(end) == '/'
                && KnownSeries.begins(word)
                && text.slice(from, space).indexOf('/', 0) > 0
                && !besideStroke(space)) {
            return cut(space, start, Join.AND);
        }
        return Math.max(end, space + 1);
    }

    private int trimmedEnd(int end) {
        int trimmed = end;
        while (trimmed > 0 && (isSpace(text.at(trimmed - 1)) || text.at(trimmed - 1) == ',')) {
            trimmed--;
        }
        return trimmed;
    }

    private boolean besideStroke(int space) {
        return text.at(space - 1) == '/' || text.at(space + 1) == '/';
    }

    /**
     * A hyphen behind a number, before another symbol or the other end of a range: {@code A/64/742-S/2010/181}, with a
     * space on one side where it was typed or broken so.
     */
    private boolean isJoining(int hyphen) {
        int before = text.at(isSpace(text.at(hyphen - 1)) ? hyphen - 2 : hyphen - 1);
        int next = isSpace(text.at(hyphen + 1)) ? hyphen + 2 : hyphen + 1;
        if (!isDigit(before) && before != ')' && before != '*' || !isLetter(text.at(next))) {
            return false;
        }
        int end = text.wordEnd(next);
        String word = text.text(next, end);
        return text.at(end) == '/' && (KnownSeries.begins(word) || text.standsAt(from, word + "/"))
                || text.at(end) == '.' && isDigit(text.at(end + 1)) && SymbolWords.contains(word);
    }
}
