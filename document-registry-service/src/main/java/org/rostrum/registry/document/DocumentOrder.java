package org.rostrum.registry.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The order of a list of documents. Symbols break ties, so that every order is total; a descending one is the ascending
 * one from its end. Documents without a date come before those with one.
 */
public enum DocumentOrder {
    SYMBOL("symbol", null, false),
    /** The best match of the words first; without words the order of symbols, in which an exact symbol comes first. */
    RELEVANCE("relevance", null, false),
    DATE("date", "date", false),
    DATE_DESCENDING("-date", "date", true),
    MODIFIED("modified", "modifiedAt", false),
    MODIFIED_DESCENDING("-modified", "modifiedAt", true);

    /** Stands for a value that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** The years that databases know. */
    private static final long FIRST_DAY = LocalDate.of(1000, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long MICROSECONDS_OF_A_DAY =
            ChronoUnit.DAYS.getDuration().toNanos() / 1_000;

    private final String parameter;
    private final String field;
    private final boolean descending;

    DocumentOrder(String parameter, String field, boolean descending) {
        this.parameter = parameter;
        this.field = field;
        this.descending = descending;
    }

    /** @throws IllegalArgumentException for a text that names none, with those that there are */
    public static DocumentOrder named(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of "
                        + Arrays.stream(values()).map(DocumentOrder::parameter).collect(Collectors.joining(", "))));
    }

    public String parameter() {
        return parameter;
    }

    public boolean isDescending() {
        return descending;
    }

    /** Of the entity; null where symbols alone make the order. */
    String field() {
        return field;
    }

    /** What the order compares before symbols: a day or a microsecond since 1970; {@link #UNKNOWN}, or 0 for symbols. */
    public long valueOf(DocumentView document) {
        return switch (this) {
            case SYMBOL, RELEVANCE -> 0;
            case DATE, DATE_DESCENDING -> day(document.details().date());
            case MODIFIED, MODIFIED_DESCENDING ->
                ChronoUnit.MICROS.between(java.time.Instant.EPOCH, document.modifiedAt());
        };
    }

    /** Whether a document can have this for its {@link #valueOf}, so that the database can compare with it. */
    public boolean canBe(long value) {
        return switch (this) {
            case SYMBOL -> value == 0;
            case RELEVANCE -> value == (int) value;
            case DATE, DATE_DESCENDING -> value == UNKNOWN || isDay(value);
            case MODIFIED, MODIFIED_DESCENDING -> isDay(Math.floorDiv(value, MICROSECONDS_OF_A_DAY));
        };
    }

    private static boolean isDay(long value) {
        return value >= FIRST_DAY && value <= LAST_DAY;
    }

    public static long day(LocalDate date) {
        return date == null ? UNKNOWN : date.toEpochDay();
    }
}
