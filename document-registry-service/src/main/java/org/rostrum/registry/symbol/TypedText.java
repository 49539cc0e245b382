package org.rostrum.registry.symbol;

import java.util.Arrays;

/** A cleaned text that still knows where in the typed text each of its characters stood. Immutable. */
final class TypedText {
    private final int[] characters;
    /** One longer than the characters: the last is the place after the end. */
    private final int[] origins;

    TypedText(int[] characters, int[] origins) {
        if (origins.length != characters.length + 1) {
            throw new IllegalArgumentException("Every character and the end need an origin.");
        }
        this.characters = characters;
        this.origins = origins;
    }

    /** A text that was not typed but made from a symbol already read; every problem in it points at {@code origin}. */
    static TypedText derived(String text, int origin) {
        int[] characters = text.codePoints().toArray();
        int[] origins = new int[characters.length + 1];
        Arrays.fill(origins, origin);
        return new TypedText(characters, origins);
    }

    int length() {
        return characters.length;
    }

    /** The code point at an index, or -1 past either end. */
    int at(int index) {
        return index < 0 || index >= characters.length ? -1 : characters[index];
    }

    int origin(int index) {
        return origins[Math.clamp(index, 0, characters.length)];
    }

    TypedText slice(int from, int to) {
        return new TypedText(Arrays.copyOfRange(characters, from, to), Arrays.copyOfRange(origins, from, to + 1));
    }

    /** Without the white space at both ends. */
    TypedText trimmed() {
        int from = 0;
        int to = characters.length;
        while (from < to && isSpace(characters[from])) {
            from++;
        }
        while (to > from && isSpace(characters[to - 1])) {
            to--;
        }
        return from == 0 && to == characters.length ? this : slice(from, to);
    }

    String text(int from, int to) {
        return new String(characters, from, to - from);
    }

    TypedText with(TypedText next) {
        int[] joined = Arrays.copyOf(characters, characters.length + next.characters.length);
        System.arraycopy(next.characters, 0, joined, characters.length, next.characters.length);
        int[] places = Arrays.copyOf(origins, joined.length + 1);
        System.arraycopy(next.origins, 0, places, characters.length, next.origins.length);
        return new TypedText(joined, places);
    }

    /** The first index of a code point at or after {@code from}, or -1. */
    int indexOf(int character, int from) {
        for (int i = from; i < characters.length; i++) {
            if (characters[i] == character) {
                return i;
            }
        }
        return -1;
    }

    /** The first index before {@code to} where an ASCII text stands, in any case, or -1. */
    int indexOf(String ascii, int to) {
        for (int i = 0; i < to; i++) {
            if (standsAt(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an ASCII text stands at an index, in any case. */
    boolean standsAt(int index, String ascii) {
        if (index + ascii.length() > characters.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (lower(characters[index + i]) != lower(ascii.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first index after the ASCII letters that begin at {@code from}. */
    int lettersEnd(int from) {
        int i = from;
        while (isLetter(at(i))) {
            i++;
        }
        return i;
    }

    /** The first index after the letters that begin at {@code from} and hyphens between them: {@code ICC-ASP}. */
    int wordEnd(int from) {
        int i = lettersEnd(from);
        while (i > from && at(i) == '-' && isLetter(at(i + 1))) {
            i = lettersEnd(i + 1);
        }
        return i;
    }

    /** The first index after the ASCII digits that begin at {@code from}. */
    int digitsEnd(int from) {
        int i = from;
        while (isDigit(at(i))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(int c) {
        return isUpper(c) || isLower(c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n';
    }

    static int lower(int c) {
        return isUpper(c) ? c + ('a' - 'A') : c;
    }

    @Override
    public String toString() {
        return text(0, characters.length);
    }
}
