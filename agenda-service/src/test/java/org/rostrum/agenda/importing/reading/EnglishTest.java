package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, times, ordinals and item numbers as English documents print them. */
class EnglishTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5–8 September 2023 | 2023-09-05 | 2023-09-08
            30 September–4 October 2024 | 2024-09-30 | 2024-10-04
            28 December 2023–3 January 2024 | 2023-12-28 | 2024-01-03
            2 to 4 June 2021 | 2021-06-02 | 2021-06-04
            5 and 6 March 2024 | 2024-03-05 | 2024-03-06
            Tuesday, 5 September 2023 | 2023-09-05 | 2023-09-05
            29 February 2024 | 2024-02-29 | 2024-02-29
            """)
    void readsRangesOfDays(String text, LocalDate start, LocalDate end) {
        EnglishDates.Range range = EnglishDates.range(text).orElseThrow();
        assertThat(range.start()).isEqualTo(start);
        assertThat(range.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 February 2023",
                "31 June 2023",
                "8–5 September 2023",
                "September 2023",
                "5 September",
                "0 May 2023"
            })
    void refusesDaysThatTheCalendarLacks(String text) {
        assertThat(EnglishDates.range(text)).isEmpty();
    }

    @Test
    void seesAWeekdayThatDoesNotFit() {
        assertThat(EnglishDates.date("Tuesday, 5 September 2023").orElseThrow().weekdayFits())
                .isTrue();
        assertThat(EnglishDates.date("Monday, 5 September 2023").orElseThrow().weekdayFits())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10 a.m.–1 p.m., 10:00, 13:00, false",
        "3–6 p.m., 15:00, 18:00, true",
        "10–1 p.m., 10:00, 13:00, true",
        "9.30 a.m. to noon, 09:30, 12:00, false",
        "10:00–13:00, 10:00, 13:00, false",
        "12–3 p.m., 12:00, 15:00, true",
        "11 a.m.-12 p.m., 11:00, 12:00, false"
    })
    void readsTimes(String text, LocalTime start, LocalTime end, boolean oneMeridiem) {
        assertThat(EnglishTimes.range(text)).contains(new EnglishTimes.Range(start, end, oneMeridiem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3–6",
                "13–15 p.m.",
                "6 p.m.–3 p.m.",
                "10:60–11:00",
                "0 a.m.–1 a.m.",
                "24:00–25:00",
                "1 p.m.–1 p.m."
            })
    void refusesTimesThatAreNone(String text) {
        assertThat(EnglishTimes.range(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "first, 1",
        "twelfth, 12",
        "Seventeenth, 17",
        "twentieth, 20",
        "fifty-fourth, 54",
        "ninety-ninth, 99",
        "78th, 78",
        "hundredth, 100",
        "one hundred and second, 102"
    })
    void readsOrdinals(String word, int number) {
        assertThat(Ordinals.parse(word)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 and 5 | 4,5
            2 to 5 | 2,3,4,5
            6 | 6
            1, 2 and 3 (a) | 1,2,3(a)
            3 (a) to 3 (c) | 3(a),3(b),3(c)
            1–3 | 1,2,3
            """)
    void writesListsOfItemsOut(String text, String numbers) {
        assertThat(ItemNumbers.list(text)).containsExactly(numbers.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 to 2", "1 to 999", "four", "", "3 (a) to 5", "1 and"})
    void refusesListsThatAreNone(String text) {
        assertThat(ItemNumbers.list(text)).isEmpty();
    }
}
