package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English ordinals from first to ninety-ninth, beyond a hundred ("one hundred and second") and in figures ("78th"). */
final class Ordinals {
    private static final List<String> UNITS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS =
            List.of("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet");
    private static final Map<String, Integer> WORDS = words();

    /** Matches an ordinal, in no group. */
    static final String PATTERN = pattern();

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)");
    private static final Pattern HUNDREDS = Pattern.compile("(?:one )?hundred(?: and (.+)|th)");

    private Ordinals() {}

    static OptionalInt parse(String text) {
        String word = Typography.collapse(Typography.plain(text)).toLowerCase(Locale.ROOT);
        Matcher figures = FIGURES.matcher(word);
        if (figures.matches()) {
            return OptionalInt.of(Integer.parseInt(figures.group(1)));
        }
        Matcher hundreds = HUNDREDS.matcher(word);
        if (hundreds.matches()) {
            Integer rest = hundreds.group(1) == null ? Integer.valueOf(0) : WORDS.get(hundreds.group(1));
            return rest == null ? OptionalInt.empty() : OptionalInt.of(100 + rest);
        }
        Integer number = WORDS.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            words.put(UNITS.get(i), i + 1);
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            int value = (ten + 2) * 10;
            words.put(TENS.get(ten) + "ieth", value);
            for (int unit = 0; unit < 9; unit++) {
                words.put(TENS.get(ten) + "y-" + UNITS.get(unit), value + unit + 1);
            }
        }
        return words;
    }

    private static String pattern() {
        List<String> longestFirst = new ArrayList<>(WORDS.keySet());
        longestFirst.sort((a, b) -> b.length() - a.length());
        String word = "(?:" + String.join("|", longestFirst) + ")";
        return "(?i:\\d{1,4}(?:st|nd|rd|th)\\b|(?:one )?hundred(?: and " + word + "|th)\\b|" + word + "\\b)";
    }
}
