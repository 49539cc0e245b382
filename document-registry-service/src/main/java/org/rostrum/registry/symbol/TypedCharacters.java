package org.rostrum.registry.symbol;

import java.util.Arrays;

/** Brings the characters people type and paste to the few a symbol is made of. Superscripts stay: they are marks. */
final class TypedCharacters {
    private TypedCharacters() {}

    static TypedText clean(String input) {
        int[] typed = input.codePoints().toArray();
        // A Roman numeral of one code point becomes four letters at most.
        int[] characters = new int[typed.length * 4];
        int[] origins = new int[typed.length * 4 + 1];
        int length = 0;
        for (int i = 0; i < typed.length; i++) {
            if (isInvisible(typed[i])) {
                continue;
            }
            int roman = typed[i] - 0x2160;
            if (roman >= 0 && roman < 24) {
                for (char letter : RomanNumeral.of(roman % 12 + 1).toCharArray()) {
                    origins[length] = i;
                    characters[length++] = letter;
                }
                continue;
            }
            int c = plain(typed[i]);
            if (TypedText.isSpace(c) && length > 0 && TypedText.isSpace(characters[length - 1])) {
                // One space for many; a line's end outweighs them, since it parts symbols in a list.
                characters[length - 1] = Math.min(c, characters[length - 1]);
            } else {
                origins[length] = i;
                characters[length++] = c;
            }
        }
        origins[length] = typed.length;
        return new TypedText(Arrays.copyOf(characters, length), Arrays.copyOf(origins, length + 1));
    }

    /** Soft hyphen, zero-width and direction marks, which copying from a page leaves behind. */
    private static boolean isInvisible(int c) {
        return c == 0x00AD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c == 0xFEFF;
    }

    private static int plain(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return plain(c - 0xFEE0);
        }
        return switch (c) {
            case '\n', '\r', 0x000B, 0x000C, 0x0085, 0x2028, 0x2029 -> '\n';
            case '\t', 0x00A0, 0x1680, 0x202F, 0x205F, 0x3000 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63 -> '-';
            case '\\', 0x2044, 0x2215, 0x29F8 -> '/';
            case 0x2217, 0x204E, 0xFE61 -> '*';
            case 0x2024, 0x3002, 0xFE52 -> '.';
            case 0x3001, 0x060C, 0xFE50 -> ',';
            case 0x061B -> ';';
            case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB, 0x2039, 0x203A, 0x300C, 0x300D, '\'', '`' ->
                '"';
            default -> c >= 0x2000 && c <= 0x200A ? ' ' : c;
        };
    }
}
