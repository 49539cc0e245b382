package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isLetter;

import java.util.Locale;
import java.util.Optional;

/**
 * A part of a document named in parentheses, {@code (Vol. II)}, in the printed spelling. The document system closes the
 * space, {@code (Vol.II)}, and the printed masthead has it.
 */
record PartInParentheses(String kind, String number, String text, Optional<String> meaning) {
    private static final int LONGEST_NUMERAL = 6;

    static Optional<PartInParentheses> read(String typed) {
        String content = collapse(typed);
        int first = lettersEnd(content, 0);
        int second = first < content.length() && content.charAt(first) == ' ' ? lettersEnd(content, first + 1) : first;
        Optional<PartInParentheses> ofTwoWords = read(content, first + 1, second);
        return ofTwoWords.isPresent() ? ofTwoWords : read(content, 0, first);
    }

    /** The part whose words end before {@code to}; a Roman numeral may be glued to them, {@code PartII}. */
    private static Optional<PartInParentheses> read(String content, int from, int to) {
        for (int cut = to; cut > from && cut >= to - LONGEST_NUMERAL; cut--) {
            Optional<WordRule> rule = SymbolWords.suffix(content.substring(0, cut));
            String rest = content.substring(cut).strip();
            while (rest.startsWith(".")) {
                rest = rest.substring(1).strip();
            }
            if (rule.isPresent()) {
                return Optional.of(of(rule.get(), spelled(rest)));
            }
        }
        return Optional.empty();
    }

    private static PartInParentheses of(WordRule rule, String number) {
        boolean abbreviated =
                switch (rule.word()) {
                    case "App", "Chap", "Fasc", "Sect", "Suppl", "Vol", "Vols", "Income sect" -> true;
                    default -> false;
                };
        String word = rule.word() + (abbreviated ? "." : "");
        return new PartInParentheses(
                rule.word(),
                number.isEmpty() ? null : number,
                number.isEmpty() ? word : word + " " + number,
                rule.meaning());
    }

    private static int lettersEnd(String content, int from) {
        int end = from;
        while (end < content.length() && isLetter(content.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Roman numerals and single letters in capitals, "and" and "to" in small letters, other words with a capital. */
    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                spelled.append(text.charAt(i++));
            } else {
                spelled.append(word(text.substring(i, end)));
                if (end - i > 1 && end < text.length() && TypedText.isDigit(text.charAt(end))) {
                    spelled.append(' ');
                }
                i = end;
            }
        }
        return spelled.toString();
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("and") || lower.equals("to")) {
            return lower;
        }
        if (word.length() == 1 || RomanNumeral.value(word) > 0) {
            return word.toUpperCase(Locale.ROOT);
        }
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** One space for any white space, none at the ends. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            char plain = c == '\n' ? ' ' : c;
            if (plain != ' ' || collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(plain);
            }
        }
        return collapsed.toString();
    }
}
