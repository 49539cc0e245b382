package org.rostrum.registry.symbol;

import java.util.Locale;
import java.util.Optional;
import org.rostrum.registry.symbol.SymbolSegment.Mark;

/**
 * What stands in parentheses: the year or session of older practice ({@code S/RES/1019 (1995)}, {@code A/RES/217 (III)}),
 * the session of a body ({@code TD/B/EX(68)}), or a part of the document ({@code (Vol. II)}).
 *
 * <p>Behind a number a space goes before the parenthesis, as mastheads print it; behind a body none.
 */
final class MarkRules {
    private final TypedText text;
    private final SymbolAssembly symbol;

    MarkRules(TypedText text, SymbolAssembly symbol) {
        this.text = text;
        this.symbol = symbol;
    }

    /** Behind a body, a session or a year. */
    void onBody(SymbolSegment segment) {
        for (Mark mark : segment.marks()) {
            if (!sessionOrYear(mark, "(")) {
                String content = content(mark);
                symbol.append("(" + content + ")");
                if (isNumber(content) && symbol.session == null) {
                    symbol.session(content, Optional.empty());
                } else {
                    symbol.part("(" + content + ")", PartRole.QUALIFIER, Optional.empty());
                }
            }
        }
    }

    /** A session by a word of its own: {@code EX(68)}. */
    void session(SymbolSegment segment, String word, WordRule rule) {
        StringBuilder whole = new StringBuilder(word);
        for (Mark mark : segment.marks()) {
            whole.append('(').append(content(mark)).append(')');
        }
        symbol.append(whole.substring(word.length()));
        symbol.session(whole.toString(), rule.meaning());
    }

    /** A segment of nothing but parentheses: {@code S/AC.37/2003/(1455)/7}, {@code E/ECE/(XXIII)/4}. */
    void alone(SymbolSegment segment) {
        for (Mark mark : segment.marks()) {
            String content = content(mark);
            if (isNumber(content) || !sessionOrYear(mark, "(")) {
                symbol.append("(" + content + ")");
                symbol.part("(" + content + ")", PartRole.QUALIFIER, Optional.empty());
            }
        }
    }

    /** Behind the document's number or a modifier. */
    void onNumber(SymbolSegment segment) {
        for (Mark mark : segment.marks()) {
            if (sessionOrYear(mark, " (")) {
                continue;
            }
            String content = content(mark);
            Optional<PartInParentheses> part = PartInParentheses.read(mark.text());
            if (part.isPresent()) {
                PartInParentheses named = part.get();
                symbol.modifier(named.kind(), named.number(), named.meaning(), " (" + named.text() + ")");
            } else if (isNumber(content) || content.length() == 1) {
                throw Misreading.ambiguous(
                        text.origin(mark.from()),
                        "\"(" + content + ")\" behind the number may be a footnote or a language mark. Leave it out.",
                        text.slice(0, mark.from()).with(text.slice(mark.to(), text.length())));
            } else {
                symbol.modifier(content, null, Optional.empty(), " (" + content + ")");
            }
        }
    }

    private boolean sessionOrYear(Mark mark, String opening) {
        String content = content(mark);
        // The Economic and Social Council has organizational sessions too: resolution 1915 (ORG-75).
        boolean special = content.startsWith("S-") || content.startsWith("ES-") || content.startsWith("ORG-");
        String ordinal = special ? content.substring(content.indexOf('-') + 1) : content;
        boolean year = content.length() == 4 && isNumber(content) && symbol.year == null;
        boolean session = symbol.session == null && (RomanNumeral.value(ordinal) > 0 || special && isNumber(ordinal));
        if (year) {
            symbol.append(opening + content + ")");
            symbol.year(Integer.parseInt(content), content);
        } else if (session) {
            symbol.append(opening + content + ")");
            symbol.session(content, Optional.empty());
        }
        return year || session;
    }

    private String content(Mark mark) {
        String content = PartInParentheses.collapse(mark.text()).toUpperCase(Locale.ROOT);
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (!TypedText.isLetter(c) && !TypedText.isDigit(c) && " .-/,&".indexOf(c) < 0) {
                throw Misreading.notASymbol(
                        text.origin(mark.from()), "These parentheses hold a character that cannot stand in a symbol.");
            }
        }
        if (content.isEmpty()) {
            throw Misreading.notASymbol(text.origin(mark.from()), "These parentheses hold nothing.");
        }
        return content;
    }

    private static boolean isNumber(String content) {
        return !content.isEmpty() && content.chars().allMatch(TypedText::isDigit);
    }
}
