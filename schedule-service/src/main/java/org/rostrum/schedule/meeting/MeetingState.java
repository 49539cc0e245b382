package org.rostrum.schedule.meeting;

import java.util.EnumSet;
import java.util.Set;

/** The life of a meeting; {@link Transition} says what leads from one to the next. */
public enum MeetingState {
    PLANNED,
    OPEN,
    SUSPENDED,
    CLOSED,
    CANCELLED;

    /** In which a meeting keeps its room and interpreters from others. */
    static final Set<MeetingState> HOLDING = EnumSet.of(PLANNED, OPEN, SUSPENDED);

    /** Whether the floor can still be asked for. */
    public boolean takesRequests() {
        return this != CLOSED && this != CANCELLED;
    }
}
