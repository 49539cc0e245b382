package org.rostrum.schedule.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.time.Slot;
import org.rostrum.schedule.time.WallTime;
import org.rostrum.web.WebProblem;

/** Makes moments of the times that people say. */
final class WallTimes {

    private WallTimes() {}

    /**
     * @param zone of the session
     * @throws RuntimeException 422 if the clocks there skip a time or show it twice, 400 if the end is not after the
     *     start
     */
    static Slot slot(PlannedTime time, ZoneId zone) {
        if (time.start() != null) {
            return slot(time.start(), time.end());
        }
        LocalDate lastDay = Objects.requireNonNullElse(time.endDate(), time.date());
        return slot(
                moment("start", time.date().atTime(time.startTime()), zone, time.startOffset()),
                moment("end", lastDay.atTime(time.endTime()), zone, time.endOffset()));
    }

    static Slot slot(OffsetDateTime start, OffsetDateTime end) {
        if (!Slot.isPossible(start.toInstant(), end.toInstant())) {
            throw WebProblem.INVALID_INPUT
                    .because("The end %s is not after the start %s by 24 hours at most. A meeting that passes midnight"
                                    .formatted(end, start)
                            + " says endDate.")
                    .with("start", start)
                    .with("end", end)
                    .build();
        }
        return new Slot(start.toInstant(), end.toInstant());
    }

    /**
     * @param which {@code start} or {@code end}, for the answer
     * @param offset null where the caller does not say
     */
    static OffsetDateTime moment(String which, LocalDateTime wall, ZoneId zone, ZoneOffset offset) {
        return switch (WallTime.read(wall, zone, offset)) {
            case WallTime.Once once -> once.at();
            case WallTime.Skipped skipped ->
                throw ScheduleProblem.TIME_DOES_NOT_EXIST
                        .because("In %s the clocks go from %s straight to %s, so there is no %s. Choose one of these."
                                .formatted(zone, skipped.before(), skipped.after(), wall))
                        .with("which", which)
                        .with("time", wall)
                        .with("zone", zone.getId())
                        .with("before", skipped.before())
                        .with("after", skipped.after())
                        .build();
            case WallTime.Twice twice ->
                throw ScheduleProblem.TIME_EXISTS_TWICE
                        .because(
                                "In %s the clocks show %s twice, as %s and an interval later as %s. Say which with %sOffset."
                                        .formatted(zone, wall, twice.earlier(), twice.later(), which))
                        .with("which", which)
                        .with("time", wall)
                        .with("zone", zone.getId())
                        .with("choices", List.of(twice.earlier(), twice.later()))
                        .with(
                                "offsets",
                                List.of(
                                        twice.earlier().getOffset().getId(),
                                        twice.later().getOffset().getId()))
                        .build();
            case WallTime.OtherOffset other ->
                throw ScheduleProblem.OFFSET_NOT_IN_ZONE
                        .because("%s has at %s the offset %s, not %s. Leave it out or correct it."
                                .formatted(zone, wall, other.possible(), offset))
                        .with("which", which)
                        .with("time", wall)
                        .with("zone", zone.getId())
                        .with(
                                "offsets",
                                other.possible().stream().map(ZoneOffset::getId).toList())
                        .build();
        };
    }
}
