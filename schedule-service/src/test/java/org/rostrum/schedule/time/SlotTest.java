package org.rostrum.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SlotTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Property
    void overlapsExactlyWhereBothHaveASecond(
            @ForAll @IntRange(min = 0, max = 50) int start,
            @ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll @IntRange(min = 0, max = 50) int otherStart,
            @ForAll @IntRange(min = 1, max = 20) int otherLength) {
        Slot one = slot(start, start + length);
        Slot other = slot(otherStart, otherStart + otherLength);
        boolean shareASecond = LongStream.range(start, start + length)
                .anyMatch(second -> second >= otherStart && second < otherStart + otherLength);
        assertThat(one.overlaps(other)).isEqualTo(shareASecond);
        assertThat(other.overlaps(one)).isEqualTo(shareASecond);
    }

    private static Slot slot(long start, long end) {
        return new Slot(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
    }

    @Example
    void lastsFromASecondToADay() {
        slot(0, 1);
        slot(0, 86_400);
        assertThatIllegalArgumentException().isThrownBy(() -> slot(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> slot(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> slot(0, 86_401));
    }

    @Example
    void isTooLongBeyondThreeHoursUnlessThePolicySaysOtherwise() {
        assertThat(TimetablePolicy.STANDARD.isTooLong(slot(0, 10_800))).isFalse();
        assertThat(TimetablePolicy.STANDARD.isTooLong(slot(0, 10_801))).isTrue();
        assertThat(new TimetablePolicy(10_801, null).isTooLong(slot(0, 10_801))).isFalse();
    }

    @Example
    void liesWithinASlotOfTheDayByTheClocksOfTheSession() {
        assertThat(usual("2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00"))
                .isTrue();
        assertThat(usual("2023-09-05T15:30:00+02:00", "2023-09-05T18:00:00+02:00"))
                .isTrue();
        assertThat(usual("2023-09-05T10:00:00+02:00", "2023-09-05T13:00:01+02:00"))
                .isFalse();
        assertThat(usual("2023-09-05T09:59:59+02:00", "2023-09-05T13:00:00+02:00"))
                .isFalse();
        assertThat(usual("2023-09-05T12:00:00+02:00", "2023-09-05T16:00:00+02:00"))
                .isFalse();
        assertThat(usual("2023-09-05T10:00:00Z", "2023-09-05T13:00:00Z")).isFalse();
        assertThat(usual("2023-09-05T17:00:00+02:00", "2023-09-06T11:00:00+02:00"))
                .isFalse();
        assertThat(new TimetablePolicy(null, List.of()).isWithinASlot(slot(0, 60), VIENNA))
                .isTrue();
    }

    private static boolean usual(String start, String end) {
        return TimetablePolicy.STANDARD.isWithinASlot(
                new Slot(
                        OffsetDateTime.parse(start).toInstant(),
                        OffsetDateTime.parse(end).toInstant()),
                VIENNA);
    }

    @Example
    void countsDaysByTheClocksOfTheSession() {
        LocalDate day = LocalDate.parse("2023-09-05");
        assertThat(TimetablePolicy.isOnADayFrom(day, day, Instant.parse("2023-09-04T22:00:00Z"), VIENNA))
                .isTrue();
        assertThat(TimetablePolicy.isOnADayFrom(day, day, Instant.parse("2023-09-04T21:59:59Z"), VIENNA))
                .isFalse();
        assertThat(TimetablePolicy.isOnADayFrom(day, day, Instant.parse("2023-09-05T22:00:00Z"), VIENNA))
                .isFalse();
        assertThat(TimetablePolicy.isOnADayFrom(null, null, Instant.EPOCH, VIENNA))
                .isTrue();
    }
}
