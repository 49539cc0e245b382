package org.rostrum.agenda.importing.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with an item number.
 *
 * @param printed number as printed, without a dot: {@code 3}, {@code (a)}, {@code 3 (a)}
 * @param top {@code 3}, null where only letters are printed
 * @param letters {@code (a)}, {@code (a)(i)}, empty for a top-level number
 */
record NumberedTitle(String printed, String top, String letters, String title) {
    private static final Pattern TOP = Pattern.compile("(\\d{1,3})[.)]\\s+(\\S.*)");
    private static final Pattern SUB = Pattern.compile("(\\([a-z]{1,5}\\))\\.?\\s+(\\S.*)");
    private static final Pattern FULL = Pattern.compile(
            "(?<printed>(?<word>(?i:(?:agenda )?item) )?(?<top>\\d{1,3})\\s?(?<letters>(?:\\([a-z]{1,5}\\)\\s?){0,3}))(?<stop>[.:])?\\s+(?<title>\\S.*)");

    static Optional<NumberedTitle> of(String text) {
        String plain = Typography.plain(text).strip();
        if (plain.length() > Sentence.LONGEST) {
            return Optional.empty();
        }
        Matcher top = TOP.matcher(plain);
        if (top.matches()) {
            return Optional.of(new NumberedTitle(top.group(1), top.group(1), "", written(text, top, 2)));
        }
        Matcher sub = SUB.matcher(plain);
        if (sub.matches()) {
            return Optional.of(new NumberedTitle(sub.group(1), null, sub.group(1), written(text, sub, 2)));
        }
        Matcher full = FULL.matcher(plain);
        // "Item 3. Tides" is a title, "Item 3 will be discussed" is not.
        if (full.matches()
                && (full.group("word") == null ? !full.group("letters").isBlank() : full.group("stop") != null)) {
            return Optional.of(new NumberedTitle(
                    full.group("printed").strip(),
                    full.group("top"),
                    full.group("letters").replaceAll("\\s", ""),
                    written(text, full, 6)));
        }
        return Optional.empty();
    }

    private static String written(String text, Matcher matcher, int group) {
        String plain = Typography.plain(text);
        int lead = plain.length() - plain.stripLeading().length();
        return text.substring(lead + matcher.start(group), lead + matcher.end(group));
    }

    boolean isTop() {
        return top != null && letters.isEmpty();
    }

    int topValue() {
        return Integer.parseInt(top);
    }
}
