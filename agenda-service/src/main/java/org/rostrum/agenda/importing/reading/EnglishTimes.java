package org.rostrum.agenda.importing.reading;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as printed: "10 a.m.–1 p.m.", "3–6 p.m.", "10:00–13:00", "9.30 a.m. to noon". */
final class EnglishTimes {
    private static final String MERIDIEM = "[ap]\\.?\\s?m\\b\\.?";

    /** Matches a time with its meridiem, one in hours and minutes, or noon, in no group. */
    static final String TIME =
            "(?i:\\d{1,2}(?:[:.]\\d{2})?\\s?" + MERIDIEM + "|\\d{1,2}[:.]\\d{2}(?!\\d)|(?:12\\s)?noon\\b)";

    private static final String PART =
            "(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s?(" + MERIDIEM + ")?|((?:12\\s)?noon|midnight))";
    private static final Pattern SINGLE = Pattern.compile("(?i)" + PART + "(?:\\s?hours|\\s?h)?");
    private static final Pattern RANGE =
            Pattern.compile("(?i)(?:from\\s)?" + PART + "\\s?(?:–|—|-|\\bto\\b)\\s?" + PART + "(?:\\s?hours|\\s?h)?");

    /**
     * A meeting's time.
     *
     * @param oneMeridiem whether a.m. or p.m. is printed once and was taken for both ends
     */
    record Range(LocalTime start, LocalTime end, boolean oneMeridiem) {}

    private EnglishTimes() {}

    static boolean looksLikeRange(String text) {
        return RANGE.matcher(clean(text)).matches();
    }

    /** The range {@code text} consists of; empty where it is none, impossible, or does not end after it starts. */
    static Optional<Range> range(String text) {
        Matcher parts = RANGE.matcher(clean(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String first = parts.group(3);
        String second = parts.group(7);
        boolean bare = parts.group(4) == null && parts.group(8) == null;
        boolean one = bare && first == null && second != null;
        LocalTime end = time(parts, 4, second);
        LocalTime start = time(parts, 0, one ? second : first);
        if (one && start != null && end != null && !start.isBefore(end)) {
            // "10–1 p.m." can only begin in the morning.
            start = time(parts, 0, "a");
        }
        return start == null || end == null || !start.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Range(start, end, one));
    }

    static Optional<LocalTime> time(String text) {
        Matcher parts = SINGLE.matcher(clean(text));
        return parts.matches() ? Optional.ofNullable(time(parts, 0, parts.group(3))) : Optional.empty();
    }

    private static LocalTime time(Matcher parts, int from, String meridiem) {
        if (parts.group(from + 4) != null) {
            return parts.group(from + 4).toLowerCase(Locale.ROOT).contains("noon") ? LocalTime.NOON : null;
        }
        int hour = Integer.parseInt(parts.group(from + 1));
        int minute = parts.group(from + 2) == null ? 0 : Integer.parseInt(parts.group(from + 2));
        if (minute > 59 || hour > (meridiem == null ? 23 : 12) || meridiem != null && hour == 0) {
            return null;
        }
        if (meridiem == null) {
            // A bare hour may be morning or evening: only hours with minutes are on the 24-hour clock.
            return parts.group(from + 2) == null ? null : LocalTime.of(hour, minute);
        }
        boolean afternoon = meridiem.toLowerCase(Locale.ROOT).startsWith("p");
        return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute);
    }

    private static String clean(String text) {
        return Typography.collapse(Typography.plain(text));
    }
}
