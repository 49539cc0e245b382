package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds document symbols in running text. Whether one is right is the registry's to say. */
final class Symbols {
    private static final Pattern SYMBOL = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.:_-])[A-Z][A-Z0-9-]{0,14}(?:/[A-Z0-9][A-Za-z0-9]{0,14}(?:[.-][A-Za-z0-9]{1,14}){0,3}){2,9}\\*?(?![\\p{L}\\p{N}/])");
    private static final Pattern AT_END = Pattern.compile("[)\\].;*\\s]*$");
    private static final Pattern SERIES_END =
            Pattern.compile("/(?:\\d[0-9A-Z]*(?:/|$)|(?:L|CRP|INF|WP|PC|NGO|RES|DEC)\\.?(?:\\d|/))");

    /** A symbol and where it stands. */
    record Mention(String symbol, int start, int end) {}

    private Symbols() {}

    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = SYMBOL.matcher(text);
        while (matcher.find()) {
            String tail = matcher.group().substring(matcher.group().indexOf('/'));
            if (tail.chars().anyMatch(Character::isDigit)) {
                mentions.add(new Mention(matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return mentions;
    }

    static boolean endsWithSymbol(String text) {
        List<Mention> mentions = text.length() > Sentence.LONGEST ? List.of() : in(text);
        return !mentions.isEmpty()
                && AT_END.matcher(text)
                        .region(mentions.getLast().end(), text.length())
                        .matches();
    }

    /** The series a symbol belongs to: what stands before its session or year. Null where it has neither. */
    static String prefix(String symbol) {
        Matcher end = SERIES_END.matcher(symbol);
        return end.find() ? symbol.substring(0, end.start()) : null;
    }
}
