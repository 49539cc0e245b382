package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isDigit;
import static org.rostrum.registry.symbol.TypedText.isLetter;
import static org.rostrum.registry.symbol.TypedText.isSpace;

/** Says what is wrong with a character that cannot go on a symbol. */
final class UnexpectedCharacter {
    /** Marks of notes that are set behind a symbol; superscript digits are told apart below. */
    private static final String NOTE_MARKS = "†‡§¶#^ªº";

    private UnexpectedCharacter() {}

    static Misreading at(TypedText text, int index) {
        int c = text.at(index);
        TypedText before = text.slice(0, index);
        if (superscript(c) >= 0 || NOTE_MARKS.indexOf(c) >= 0) {
            return noteMark(text, index);
        }
        if (c == '*') {
            int next = index + 1;
            TypedText without = before.with(text.slice(next, text.length()));
            return Misreading.ambiguous(
                    text.origin(index),
                    "An asterisk within a symbol belongs to the document before it or is a footnote mark."
                            + " Leave it out, or put it at the end for a reissued document.",
                    without,
                    without.with(TypedText.derived("*", text.origin(index))));
        }
        if (isDigit(c) && isSpace(text.at(index - 1))) {
            int space = index;
            while (isSpace(text.at(space - 1))) {
                space--;
            }
            return Misreading.ambiguous(
                    text.origin(index),
                    "A number after a space may be a page, a footnote or the rest of the symbol's number."
                            + " Leave it out or close the space.",
                    text.slice(0, space),
                    text.slice(0, space).with(text.slice(index, text.length())));
        }
        if (isLetter(c)) {
            return Misreading.notASymbol(
                    text.origin(index), "Words follow what could be a symbol. Give the symbol alone.");
        }
        if (c > 127 && Character.isLetter(c)) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return Misreading.notASymbol(
                    text.origin(index),
                    script == Character.UnicodeScript.LATIN
                            ? "A symbol has the letters A to Z only, in every language."
                            : "A symbol is written in Latin letters in every language, and this is a letter of the script "
                                    + script + ".");
        }
        return Misreading.notASymbol(text.origin(index), described(c) + " cannot stand in a symbol.");
    }

    private static Misreading noteMark(TypedText text, int index) {
        StringBuilder digits = new StringBuilder();
        int end = index;
        while (superscript(text.at(end)) >= 0) {
            digits.append(superscript(text.at(end)));
            end++;
        }
        end = Math.max(end, index + 1);
        TypedText without = text.slice(0, index).with(text.slice(end, text.length()));
        String message = "A footnote mark is glued to the symbol. Leave it out.";
        if (digits.isEmpty()) {
            return Misreading.ambiguous(text.origin(index), message, without);
        }
        return Misreading.ambiguous(
                text.origin(index),
                message,
                without,
                text.slice(0, index)
                        .with(TypedText.derived(digits.toString(), text.origin(index)))
                        .with(text.slice(end, text.length())));
    }

    private static int superscript(int c) {
        return switch (c) {
            case 0x00B9 -> 1;
            case 0x00B2 -> 2;
            case 0x00B3 -> 3;
            default -> c == 0x2070 || c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : -1;
        };
    }

    private static String described(int c) {
        return c > 32 && c < 127 ? "\"" + (char) c + "\"" : String.format("The character U+%04X", c);
    }
}
