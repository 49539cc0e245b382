package org.rostrum.schedule.floor;

/** Where an inscription stands. */
public enum Status {
    /** Has its place, and if remote its time. */
    ACCEPTED,
    /** Remote, and no time left for it yet. */
    WAITING,
    /** Has the floor. */
    SPEAKING,
    /** Has begun and stands still: the line or the interpretation is lost, or a point of order was raised. */
    PAUSED,
    DELIVERED,
    WITHDRAWN,
    /** Never delivered: the speaker was absent twice, or the meeting ended. */
    LAPSED,
    /** Goes on at a later meeting, as an inscription of that one. */
    CARRIED_OVER;

    /** Whether the request still stands and has not begun: it can be withdrawn. */
    public boolean isPending() {
        return this == ACCEPTED || this == WAITING;
    }

    /** Whether it has begun and not ended. */
    public boolean isBeingDelivered() {
        return this == SPEAKING || this == PAUSED;
    }

    /** Whether it stands or was heard; what does not is of no account for other requests. */
    public boolean counts() {
        return isPending() || isBeingDelivered() || this == DELIVERED;
    }
}
