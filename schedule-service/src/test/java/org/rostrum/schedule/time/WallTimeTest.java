package org.rostrum.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Over all zones that the JDK knows and all their changes of clock, past and announced. */
class WallTimeTest {

    private static final List<String> ZONES = List.copyOf(Zones.names());

    private static final List<Change> CHANGES = changes();

    /** One change of the clocks of a zone. */
    record Change(ZoneId zone, ZoneOffsetTransition transition) {}

    private static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String id : ZONES) {
            ZoneId zone = ZoneId.of(id);
            ZoneRules rules = zone.getRules();
            rules.getTransitions().forEach(transition -> changes.add(new Change(zone, transition)));
            Instant from = Instant.parse("2023-01-01T00:00:00Z");
            for (int i = 0; i < 20 && rules.nextTransition(from) != null; i++) {
                ZoneOffsetTransition next = rules.nextTransition(from);
                changes.add(new Change(zone, next));
                from = next.getInstant();
            }
        }
        return changes;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> walls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200 * 366),
                        Arbitraries.integers().between(0, 1_439))
                .as((day, minute) ->
                        LocalDateTime.of(1900, 1, 1, 0, 0).plusDays(day).plusMinutes(minute));
    }

    @Provide
    Arbitrary<Change> skips() {
        return Arbitraries.of(
                CHANGES.stream().filter(change -> change.transition().isGap()).toList());
    }

    @Provide
    Arbitrary<Change> repetitions() {
        return Arbitraries.of(CHANGES.stream()
                .filter(change -> change.transition().isOverlap())
                .toList());
    }

    @Property(tries = 5_000)
    void readsATimeAsTheMomentAtWhichTheClocksShowIt(
            @ForAll("walls") LocalDateTime wall, @ForAll("zones") ZoneId zone) {
        switch (WallTime.read(wall, zone, null)) {
            case WallTime.Once once -> assertThat(shownIn(zone, once.at())).isEqualTo(wall);
            case WallTime.Twice twice -> {
                assertThat(shownIn(zone, twice.earlier())).isEqualTo(wall);
                assertThat(shownIn(zone, twice.later())).isEqualTo(wall);
                assertThat(twice.earlier().toInstant()).isBefore(twice.later().toInstant());
            }
            case WallTime.Skipped skipped ->
                assertThat(wall)
                        .isAfter(skipped.before().toLocalDateTime())
                        .isBefore(skipped.after().toLocalDateTime());
            case WallTime.OtherOffset none -> throw new AssertionError(none);
        }
    }

    private static LocalDateTime shownIn(ZoneId zone, OffsetDateTime at) {
        return at.toInstant().atZone(zone).toLocalDateTime();
    }

    @Property(tries = 3_000)
    void refusesEveryTimeThatTheClocksSkipAndNamesTheTwoBesideIt(
            @ForAll("skips") Change change, @ForAll @IntRange(min = 0, max = 999) int permille) {
        ZoneOffsetTransition gap = change.transition();
        LocalDateTime wall =
                gap.getDateTimeBefore().plusSeconds(gap.getDuration().toSeconds() * permille / 1_000);
        for (ZoneOffset offset : new ZoneOffset[] {null, gap.getOffsetBefore(), gap.getOffsetAfter()}) {
            assertThat(WallTime.read(wall, change.zone(), offset))
                    .isInstanceOfSatisfying(WallTime.Skipped.class, skipped -> {
                        assertThat(skipped.before().toInstant().plusSeconds(60)).isEqualTo(gap.getInstant());
                        assertThat(skipped.after().toInstant()).isEqualTo(gap.getInstant());
                        assertThat(shownIn(change.zone(), skipped.before()))
                                .isEqualTo(skipped.before().toLocalDateTime());
                        assertThat(shownIn(change.zone(), skipped.after()))
                                .isEqualTo(skipped.after().toLocalDateTime());
                    });
        }
    }

    @Property(tries = 3_000)
    void takesATimeThatExistsTwiceOnlyWithItsOffset(
            @ForAll("repetitions") Change change, @ForAll @IntRange(min = 0, max = 999) int permille) {
        ZoneOffsetTransition overlap = change.transition();
        LocalDateTime wall = overlap.getDateTimeAfter()
                .plusSeconds(overlap.getDuration().abs().toSeconds() * permille / 1_000);
        assertThat(WallTime.read(wall, change.zone(), null)).isInstanceOfSatisfying(WallTime.Twice.class, twice -> {
            assertThat(Duration.between(twice.earlier(), twice.later()))
                    .isEqualTo(overlap.getDuration().abs());
            for (OffsetDateTime one : List.of(twice.earlier(), twice.later())) {
                assertThat(WallTime.read(wall, change.zone(), one.getOffset())).isEqualTo(new WallTime.Once(one));
            }
            assertThat(WallTime.read(wall, change.zone(), ZoneOffset.ofHours(18)))
                    .isEqualTo(new WallTime.OtherOffset(List.of(overlap.getOffsetBefore(), overlap.getOffsetAfter())));
        });
    }

    @Property(tries = 3_000)
    void measuresAMeetingAcrossAChangeOfClockInRealTime(
            @ForAll("skips") Change skip,
            @ForAll("repetitions") Change repetition,
            @ForAll @IntRange(min = 1, max = 600) int minutesBefore,
            @ForAll @IntRange(min = 1, max = 600) int minutesAfter) {
        for (Change change : List.of(skip, repetition)) {
            Instant start = change.transition().getInstant().minusSeconds(60L * minutesBefore);
            Instant end = change.transition().getInstant().plusSeconds(60L * minutesAfter);
            Slot slot = new Slot(start, end);
            assertThat(slot.length()).isEqualTo(Duration.ofMinutes(minutesBefore + minutesAfter));
            LocalDateTime wallStart = start.atZone(change.zone()).toLocalDateTime();
            LocalDateTime wallEnd = end.atZone(change.zone()).toLocalDateTime();
            Duration onTheWall = Duration.between(wallStart, wallEnd);
            Duration offsets =
                    Duration.ofSeconds(change.zone().getRules().getOffset(end).getTotalSeconds()
                            - change.zone().getRules().getOffset(start).getTotalSeconds());
            assertThat(slot.length()).isEqualTo(onTheWall.minus(offsets));
            assertThat(new Slot(moment(wallStart, change.zone(), start), moment(wallEnd, change.zone(), end)))
                    .isEqualTo(slot);
        }
    }

    /** What the wall time is read as, with the offset of the moment it was taken from. */
    private static Instant moment(LocalDateTime wall, ZoneId zone, Instant from) {
        WallTime read = WallTime.read(wall, zone, zone.getRules().getOffset(from));
        return ((WallTime.Once) read).at().toInstant();
    }

    @Property(tries = 3_000)
    void keepsTheWallTimeOfAMeetingThatMovesToAnotherZone(
            @ForAll("walls") LocalDateTime wall, @ForAll("zones") ZoneId from, @ForAll("zones") ZoneId to) {
        if (WallTime.read(wall, from, null) instanceof WallTime.Once(OffsetDateTime before)
                && WallTime.read(shownIn(from, before), to, null) instanceof WallTime.Once(OffsetDateTime after)) {
            assertThat(shownIn(to, after)).isEqualTo(wall);
            assertThat(Duration.between(before, after).toSeconds())
                    .isEqualTo(before.getOffset().getTotalSeconds()
                            - after.getOffset().getTotalSeconds());
        }
    }

    @Example
    void knowsTheNightsOnWhichViennaChangesItsClocks() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        assertThat(WallTime.read(LocalDateTime.parse("2024-03-31T02:30"), vienna, null))
                .isEqualTo(new WallTime.Skipped(
                        OffsetDateTime.parse("2024-03-31T01:59+01:00"),
                        OffsetDateTime.parse("2024-03-31T03:00+02:00")));
        assertThat(WallTime.read(LocalDateTime.parse("2024-03-31T03:00"), vienna, null))
                .isEqualTo(new WallTime.Once(OffsetDateTime.parse("2024-03-31T03:00+02:00")));
        assertThat(WallTime.read(LocalDateTime.parse("2023-10-29T02:00"), vienna, null))
                .isEqualTo(new WallTime.Twice(
                        OffsetDateTime.parse("2023-10-29T02:00+02:00"),
                        OffsetDateTime.parse("2023-10-29T02:00+01:00")));
        assertThat(WallTime.read(LocalDateTime.parse("2023-10-29T03:00"), vienna, null))
                .isEqualTo(new WallTime.Once(OffsetDateTime.parse("2023-10-29T03:00+01:00")));
    }

    @Example
    void knowsThatSamoaSkippedAWholeDay() {
        assertThat(WallTime.read(LocalDateTime.parse("2011-12-30T10:00"), ZoneId.of("Pacific/Apia"), null))
                .isEqualTo(new WallTime.Skipped(
                        OffsetDateTime.parse("2011-12-29T23:59-10:00"),
                        OffsetDateTime.parse("2011-12-31T00:00+14:00")));
    }
}
