package org.rostrum.schedule.time;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * What a time on the wall clocks of a place means. Where clocks are put forward some times do not exist, where they are
 * put back some exist twice; neither is ever guessed.
 */
public sealed interface WallTime {

    /** The usual case. @param at the moment with its offset */
    record Once(OffsetDateTime at) implements WallTime {}

    /**
     * The clocks skip it.
     *
     * @param before the last whole minute before the clocks are put forward
     * @param after the first moment afterwards
     */
    record Skipped(OffsetDateTime before, OffsetDateTime after) implements WallTime {}

    /** The clocks show it twice; an offset tells which is meant. */
    record Twice(OffsetDateTime earlier, OffsetDateTime later) implements WallTime {}

    /** It exists, but not with the offset given. @param possible the offsets the place has then, one or two */
    record OtherOffset(List<ZoneOffset> possible) implements WallTime {}

    /** @param offset which of two is meant; null where the caller does not say */
    static WallTime read(LocalDateTime wall, ZoneId zone, ZoneOffset offset) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> possible = rules.getValidOffsets(wall);
        if (possible.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(wall);
            return new Skipped(
                    gap.getDateTimeBefore().minusMinutes(1).atOffset(gap.getOffsetBefore()),
                    gap.getDateTimeAfter().atOffset(gap.getOffsetAfter()));
        }
        if (offset != null) {
            return possible.contains(offset) ? new Once(wall.atOffset(offset)) : new OtherOffset(possible);
        }
        return possible.size() == 1
                ? new Once(wall.atOffset(possible.getFirst()))
                : new Twice(wall.atOffset(possible.getFirst()), wall.atOffset(possible.getLast()));
    }
}
