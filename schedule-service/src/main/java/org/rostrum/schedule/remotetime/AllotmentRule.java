package org.rostrum.schedule.remotetime;

import java.time.Duration;

/** How the remote time of a meeting follows from its length (floor rule 1). */
public enum AllotmentRule {
    /** In proportion to the scheduled time, rounded down to the second. */
    PRO_RATA {
        @Override
        int seconds(int allottedSeconds, int perScheduledSeconds, Duration scheduled) {
            return Math.toIntExact(scheduled.toSeconds() * allottedSeconds / perScheduledSeconds);
        }
    },
    /** The same for every meeting, whatever its length. */
    FIXED {
        @Override
        int seconds(int allottedSeconds, int perScheduledSeconds, Duration scheduled) {
            return allottedSeconds;
        }
    };

    abstract int seconds(int allottedSeconds, int perScheduledSeconds, Duration scheduled);
}
