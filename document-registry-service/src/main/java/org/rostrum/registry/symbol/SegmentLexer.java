package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isDigit;
import static org.rostrum.registry.symbol.TypedText.isLetter;
import static org.rostrum.registry.symbol.TypedText.isLower;
import static org.rostrum.registry.symbol.TypedText.isSpace;
import static org.rostrum.registry.symbol.TypedText.isUpper;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.registry.symbol.SymbolSegment.Form;
import org.rostrum.registry.symbol.SymbolSegment.Mark;

/** Cuts a text at its strokes and each piece into word, number and parentheses, mending spaces and missing dots. */
final class SegmentLexer {
    private final TypedText text;
    private int at;
    /** Index after the segment in hand. */
    private int end;

    private SegmentLexer(TypedText text) {
        this.text = text;
    }

    static List<SymbolSegment> cut(TypedText text) {
        SegmentLexer lexer = new SegmentLexer(text);
        List<SymbolSegment> segments = new ArrayList<>();
        int from = 0;
        int open = -1;
        for (int i = 0; i <= text.length(); i++) {
            int c = text.at(i);
            if (c == '(') {
                if (open >= 0) {
                    throw Misreading.notASymbol(
                            text.origin(i), "A parenthesis opens within another. Symbols do not nest them.");
                }
                open = i;
            } else if (c == ')') {
                if (open < 0) {
                    throw Misreading.notASymbol(text.origin(i), "A parenthesis closes that was never opened.");
                }
                open = -1;
            } else if (c == -1 && open >= 0) {
                throw Misreading.notASymbol(text.origin(open), "A parenthesis opens that is never closed.");
            } else if (c == -1 || c == '/' && open < 0) {
                segments.add(lexer.segment(from, i));
                from = i + 1;
            }
        }
        return segments;
    }

    private SymbolSegment segment(int from, int to) {
        at = from;
        end = to;
        while (end > at && isSpace(text.at(end - 1))) {
            end--;
        }
        skipSpaces();
        if (at == end) {
            throw Misreading.notASymbol(
                    text.origin(from), "Nothing stands at this stroke. Between strokes a symbol has a word or number.");
        }
        int start = at;
        if (text.at(at) == '(') {
            return new SymbolSegment(Form.MARKS, "", "", marks(new StringBuilder()), start, start);
        }
        if (isDigit(text.at(at))) {
            StringBuilder number = new StringBuilder(number());
            int numberEnd = at;
            List<Mark> marks = marks(number);
            return new SymbolSegment(Form.NUMERAL, "", number.toString(), marks, start, numberEnd);
        }
        if (isLetter(text.at(at))) {
            return worded(start);
        }
        throw unexpected(at);
    }

    private SymbolSegment worded(int start) {
        String word = word();
        Form form = Form.WORD;
        StringBuilder number = new StringBuilder();
        boolean session = word.equalsIgnoreCase("S") || word.equalsIgnoreCase("ES");
        if (session && start > 0 && (text.at(at) == '-' || isDigit(text.at(at)))) {
            at += text.at(at) == '-' ? 1 : 0;
            String ordinal = isDigit(text.at(at)) ? number() : letters();
            if (!isDigit(ordinal.isEmpty() ? -1 : ordinal.charAt(0)) && RomanNumeral.value(ordinal) == 0) {
                throw Misreading.notASymbol(
                        text.origin(at), "A special session is written with its number: S-27, ES-10, S-VI.");
            }
            form = Form.SESSION;
            number.append(upper(word)).append('-').append(upper(ordinal));
        } else if (text.at(at) == '.') {
            at++;
            skipSpaces();
            form = Form.DOTTED;
            int dotted = at;
            number.append(isDigit(text.at(at)) ? number() : upper(letters()));
            boolean counts = !number.isEmpty() && isDigit(number.charAt(0))
                    || number.length() == 1
                    || RomanNumeral.value(number.toString()) > 0;
            if (!counts) {
                at = dotted;
                throw Misreading.notASymbol(
                        text.origin(at), "\"" + word + ".\" wants a number after the dot, as in " + word + ".1.");
            }
        } else if (isDigit(text.at(at)) || isSpace(text.at(at)) && isDigit(text.at(at + 1))) {
            form = missingDot(word);
            skipSpaces();
            number.append(number());
        } else if (isSpace(text.at(at)) && SymbolWords.contains(word) && romanAfterSpace()) {
            form = Form.DOTTED;
            skipSpaces();
            number.append(upper(letters()));
        }
        int to = at;
        List<Mark> marks = marks(number);
        return new SymbolSegment(form, word, number.toString(), marks, start, to);
    }

    private Form missingDot(String word) {
        if (!SymbolWords.contains(word)) {
            throw Misreading.notASymbol(
                    text.origin(at),
                    "A number follows \"" + word + "\" without a dot or stroke, and no rule knows that word.");
        }
        return Form.DOTTED;
    }

    /** Letters, with the dots, hyphens and digits that belong to a word: {@code OzL.Pro}, {@code ICC-ASP}, {@code WG8J}. */
    private String word() {
        int from = at;
        at = text.lettersEnd(at);
        if (isDigit(text.at(at))) {
            int digitsEnd = text.digitsEnd(at);
            int wordEnd = text.lettersEnd(digitsEnd);
            if (SymbolWords.contains(text.text(from, wordEnd))) {
                at = wordEnd;
                return text.text(from, at);
            }
        }
        while (at < end) {
            int c = text.at(at);
            int lettersEnd = text.lettersEnd(at + 1);
            boolean name = lettersEnd - at > 2 && !RomanNumeral.isSmall(text.text(at + 1, lettersEnd));
            boolean hyphen = c == '-'
                    && isLetter(text.at(at + 1))
                    && text.at(from + 1) != '-'
                    && (at - from > 2 || isHyphenated(text.text(from, lettersEnd)));
            if ((c == '.' && name) || hyphen) {
                at = lettersEnd;
            } else if (c == ' ' && isCompound(from, lettersEnd)) {
                String compound = text.text(from, at) + " " + text.text(at + 1, lettersEnd);
                at = lettersEnd;
                return compound;
            } else {
                break;
            }
        }
        return text.text(from, at);
    }

    /** Behind two letters a hyphen is rather a slip, {@code ST-AI}, than part of a word, {@code DP-FPA}. */
    private static boolean isHyphenated(String word) {
        return KnownSeries.begins(word) || SymbolWords.contains(word);
    }

    /** The few words of two words: {@code CODE TOT}. */
    private boolean isCompound(int from, int lettersEnd) {
        return lettersEnd > at + 1 && SymbolWords.contains(text.text(from, at) + " " + text.text(at + 1, lettersEnd));
    }

    private boolean romanAfterSpace() {
        int from = at + 1;
        return RomanNumeral.isSmall(text.text(Math.min(from, end), Math.max(from, text.lettersEnd(from))));
    }

    private String letters() {
        int from = at;
        at = text.lettersEnd(at);
        return text.text(from, at);
    }

    /** Digits with what may belong to them: a capital letter, {@code -6}, {@code -P}. */
    private String number() {
        int from = at;
        at = text.digitsEnd(at);
        gluedLetter();
        if (text.at(at) == '-' && (isDigit(text.at(at + 1)) || isLetter(text.at(at + 1)))) {
            at = isDigit(text.at(at + 1)) ? text.digitsEnd(at + 1) : text.lettersEnd(at + 1);
            gluedLetter();
        }
        return upper(text.text(from, at));
    }

    private void gluedLetter() {
        if (isLetter(text.at(at)) && !isLetter(text.at(at + 1)) && isDigit(text.at(at - 1))) {
            if (isLower(text.at(at))) {
                String letter = text.text(at, at + 1);
                throw Misreading.ambiguous(
                        text.origin(at),
                        "The letter \"" + letter
                                + "\" glued to the number may be a footnote mark or part of the number."
                                + " Leave it out, or write it as a capital.",
                        without(at, at + 1),
                        text.slice(0, at)
                                .with(TypedText.derived(upper(letter), text.origin(at)))
                                .with(text.slice(at + 1, text.length())));
            }
            at++;
        }
    }

    /** Parentheses to the end of the segment, and the letter of a resolution before or after: {@code 217 (III) A}, {@code [A-C]}. */
    private List<Mark> marks(StringBuilder number) {
        List<Mark> marks = new ArrayList<>();
        while (at < end) {
            int before = at;
            skipSpaces();
            int c = text.at(at);
            int shut = c == '[' && isLetter(text.at(at + 1)) && text.at(at + 2) == ']' ? 1 : 0;
            int letters = lettersOfRange(c == '[' ? at + 1 : at);
            if (c == '(') {
                int close = text.indexOf(')', at);
                marks.add(new Mark(text.text(at + 1, close), at, close + 1));
                at = close + 1;
            } else if (letters > 0 && isNumber(number) && (c != '[' || text.at(letters) == ']')) {
                number.append(text.text(letters - 3, letters));
                at = c == '[' ? letters + 1 : letters;
            } else if (isNumber(number)
                    && isUpper(text.at(at + shut))
                    && !isLetter(text.at(at + shut + 1))
                    && (at > before || shut == 1 || text.at(at - 1) == ')')) {
                number.append((char) text.at(at + shut));
                at += 1 + 2 * shut;
            } else {
                throw unexpected(at);
            }
        }
        return marks;
    }

    /** The index after {@code A-C}, the letters of several resolutions under one number; 0 where something else stands. */
    private int lettersOfRange(int from) {
        boolean range = isUpper(text.at(from)) && text.at(from + 1) == '-' && isUpper(text.at(from + 2));
        return range && !isLetter(text.at(from + 3)) ? from + 3 : 0;
    }

    private static boolean isNumber(StringBuilder number) {
        return !number.isEmpty() && isDigit(number.charAt(number.length() - 1));
    }

    private Misreading unexpected(int index) {
        return UnexpectedCharacter.at(text, index);
    }

    private TypedText without(int from, int to) {
        return text.slice(0, from).with(text.slice(to, text.length()));
    }

    private void skipSpaces() {
        while (at < end && isSpace(text.at(at))) {
            at++;
        }
    }

    private static String upper(String text) {
        return SymbolSpelling.upper(text);
    }
}
