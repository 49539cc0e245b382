package org.rostrum.gateway.overview;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which day is shown to somebody who names none: today where the session is, or the day of it that is nearest. */
final class DayOfSession {

    private DayOfSession() {}

    /**
     * @param zone of the session; null where it is not known: UTC
     * @param first day of the session, or null
     * @param last day of the session, or null
     */
    static LocalDate nearest(Clock clock, String zone, LocalDate first, LocalDate last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zoneOf(zone));
        if (first != null && today.isBefore(first)) {
            return first;
        }
        return last != null && today.isAfter(last) ? last : today;
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            // A zone that is younger than this process's tables.
            return ZoneOffset.UTC;
        }
    }
}
