package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When a speaker's turn is expected, and whether it comes before the end (floor rule 20).
 *
 * @param expectedAt when the floor is expected to be given
 * @param expectedSeconds how long the statement is expected to take, from its limit and the pace so far
 * @param reached whether it is expected to end before {@code endsAt}; never while it waits for remote time
 * @param endsAt end of the meeting or of interpretation, whichever comes first; null where neither is known
 * @param helps what would let it be reached, none where it is
 */
public record Forecast(
        UUID inscription, Instant expectedAt, int expectedSeconds, boolean reached, Instant endsAt, List<Help> helps) {

    /** @param seconds of the limit, the statement or the grant; 0 where it is no matter of seconds */
    public record Help(Kind kind, int seconds) {

        /** What somebody can do. */
        public enum Kind {
            /** The chair cuts all limits to so many seconds. */
            CUT_LIMITS,
            /** The speaker asks for no more than so many seconds. */
            SHORTEN,
            /** The speaker comes to the room. */
            SWITCH_TO_ROOM,
            /** The chair grants so many seconds of remote time. */
            GRANT,
            /** It is carried over to the next meeting on the item. */
            CARRY_OVER
        }
    }
}
