package org.rostrum.agenda.importing.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dates and ranges of dates as United Nations documents print them: "5–8 September 2023", "Tuesday, 5 September 2023". */
final class EnglishDates {
    private static final String MONTH = Arrays.stream(Month.values())
            .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final String WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?";
    private static final String DASH = "\\s?(?:–|—|-|\\bto\\b|\\band\\b)\\s?";

    /** Matches one date, in no group. */
    static final String DATE = WEEKDAY + "\\d{1,2}\\s" + MONTH + "\\s\\d{4}";

    /** Matches a range or a single date, in no group. */
    static final String RANGE = "(?:" + WEEKDAY + "\\d{1,2}(?:\\s" + MONTH + "(?:\\s\\d{4})?)?" + DASH + ")?" + DATE;

    private static final Pattern RANGE_PARTS =
            Pattern.compile("(?:" + WEEKDAY + "(\\d{1,2})(?:\\s(" + MONTH + ")(?:\\s(\\d{4}))?)?" + DASH + ")?"
                    + "((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,?\\s?(\\d{1,2})\\s(" + MONTH + ")\\s(\\d{4})");

    /**
     * First and last day.
     *
     * @param weekday weekday printed before the last day, null where there is none
     */
    record Range(LocalDate start, LocalDate end, DayOfWeek weekday) {
        boolean weekdayFits() {
            return weekday == null || end.getDayOfWeek() == weekday;
        }
    }

    private EnglishDates() {}

    /** The range {@code text} consists of; empty where it is none or no day of the calendar. */
    static Optional<Range> range(String text) {
        Matcher parts = RANGE_PARTS.matcher(Typography.collapse(Typography.plain(text)));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate end = day(parts.group(5), parts.group(6), parts.group(7));
            LocalDate start = parts.group(1) == null
                    ? end
                    : day(
                            parts.group(1),
                            parts.group(2) == null ? parts.group(6) : parts.group(2),
                            parts.group(3) == null ? parts.group(7) : parts.group(3));
            DayOfWeek weekday = parts.group(4) == null
                    ? null
                    : DayOfWeek.valueOf(parts.group(4).toUpperCase(Locale.ROOT));
            return start.isAfter(end) ? Optional.empty() : Optional.of(new Range(start, end, weekday));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A single day. */
    static Optional<Range> date(String text) {
        return range(text).filter(range -> range.start().equals(range.end()));
    }

    /** A day printed without its year, if exactly one day from {@code start} to {@code end} is meant by it. */
    static Optional<Range> dayWithin(String text, LocalDate start, LocalDate end) {
        if (start == null || end == null || text.length() > 60) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(start.getYear(), end.getYear())
                .mapToObj(year -> date(text.strip() + " " + year))
                .flatMap(Optional::stream)
                .filter(day -> !day.start().isBefore(start) && !day.start().isAfter(end))
                .findFirst();
    }

    private static LocalDate day(String day, String month, String year) {
        return LocalDate.of(
                Integer.parseInt(year), Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day));
    }
}
