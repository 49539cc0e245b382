package org.rostrum.schedule.meeting;

import java.util.Locale;

/** What can be done with a meeting as a whole; each is a verb of its address. */
public enum MeetingAction {
    OPEN,
    SUSPEND,
    RESUME,
    CLOSE,
    CANCEL,
    /** Gives it another time while it is planned. */
    RESCHEDULE;

    /** As it stands in the path: {@code open}. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the change log tells it. */
    String past() {
        return switch (this) {
            case OPEN -> "opened";
            case SUSPEND -> "suspended";
            case RESUME -> "resumed";
            case CLOSE -> "closed";
            case CANCEL -> "cancelled";
            case RESCHEDULE -> "rescheduled";
        };
    }
}
