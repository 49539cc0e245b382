package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The remote time of a meeting as callers see it. */
public record RemoteTimeView(UUID meeting, @JsonUnwrapped Figures figures) {

    /** The figures of floor rule 5, in seconds. */
    public record Figures(
            int allottedSeconds,
            int overriddenSeconds,
            int usedSeconds,
            int runningSeconds,
            int reservedSeconds,
            int availableSeconds,
            int waitingSeconds,
            int exemptSeconds,
            int overrunSeconds) {

        static Figures of(RemoteTime time) {
            return new Figures(
                    time.allottedSeconds(),
                    time.overriddenSeconds(),
                    time.usedSeconds(),
                    time.runningSeconds(),
                    time.reservedSeconds(),
                    time.availableSeconds(),
                    time.waitingSeconds(),
                    time.exemptSeconds(),
                    time.overrunSeconds());
        }
    }
}
