package org.rostrum.schedule.meeting;

/** The life of a meeting. */
public enum MeetingState {
    PLANNED,
    OPEN,
    SUSPENDED,
    CLOSED,
    CANCELLED;

    /** Whether the floor can still be asked for. */
    public boolean takesRequests() {
        return this != CLOSED && this != CANCELLED;
    }
}
