package org.rostrum.schedule.inscription;

/** Where an inscription stands. */
public enum Status {
    /** Has its place, and if remote its time. */
    ACCEPTED,
    /** Remote, and no time left for it yet. */
    WAITING,
    SPEAKING,
    PAUSED,
    DELIVERED,
    WITHDRAWN,
    LAPSED,
    CARRIED_OVER;

    /** Whether the request still stands and has not begun: it can be withdrawn. */
    public boolean isPending() {
        return this == ACCEPTED || this == WAITING;
    }
}
