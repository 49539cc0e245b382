package org.rostrum.schedule.floor;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a statement: it starts with the floor, stands still while paused and stops at the end (floor rule 7).
 *
 * @param spoken what had been spoken when the clock last stood still
 * @param runningSince null while it stands still
 */
public record Speech(Duration spoken, Instant runningSince) {

    static Speech begun(Instant at) {
        return new Speech(Duration.ZERO, at);
    }

    Speech stopped(Instant at) {
        return new Speech(elapsed(at), null);
    }

    Speech resumed(Instant at) {
        return new Speech(spoken, at);
    }

    /** @param now a clock that went back counts as one that stands still */
    Duration elapsed(Instant now) {
        if (runningSince == null || now.isBefore(runningSince)) {
            return spoken;
        }
        return spoken.plus(Duration.between(runningSince, now));
    }

    /** Whole seconds spoken; a second begun does not count. */
    public int seconds(Instant now) {
        return Math.toIntExact(elapsed(now).toSeconds());
    }
}
