package org.rostrum.schedule.floor;

/**
 * When somebody's turn comes, before the list's own order is asked.
 *
 * @param number rises with each place taken; two that swap exchange it
 */
public record Turn(Lane lane, long number) {

    /** Lanes go one after the other. */
    public enum Lane {
        /** Not reached at an earlier meeting: heads the list (floor rule 18). */
        CARRIED_OVER,
        REGULAR,
        /** Absent when called, and to be called once more at the end (floor rule 8). */
        MOVED_TO_END
    }

    static Turn regular(long number) {
        return new Turn(Lane.REGULAR, number);
    }
}
