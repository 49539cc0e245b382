package org.rostrum.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOfSessionTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 5);
    private static final LocalDate LAST = LocalDate.of(2023, 9, 8);

    @ParameterizedTest
    @CsvSource({
        "2023-01-01T12:00:00Z, 2023-09-05",
        "2023-09-04T21:59:59Z, 2023-09-05",
        "2023-09-05T21:59:59Z, 2023-09-05",
        "2023-09-05T22:00:00Z, 2023-09-06",
        "2023-09-08T21:59:59Z, 2023-09-08",
        "2023-09-08T22:00:00Z, 2023-09-08",
        "2026-11-26T00:00:00Z, 2023-09-08",
    })
    void isTodayInViennaOrTheNearestDayOfTheSession(Instant now, LocalDate shown) {
        assertThat(DayOfSession.nearest(at(now), "Europe/Vienna", FIRST, LAST)).isEqualTo(shown);
    }

    @Test
    void isTodayInUtcWhereNothingIsKnownOfTheSession() {
        assertThat(DayOfSession.nearest(at(Instant.parse("2023-09-05T23:30:00Z")), null, null, null))
                .isEqualTo(FIRST);
        assertThat(DayOfSession.nearest(at(Instant.parse("2023-09-05T23:30:00Z")), "Mars/Olympus", FIRST, LAST))
                .isEqualTo(FIRST);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
