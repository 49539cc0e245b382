package org.rostrum.schedule.remotetime;

import java.time.Duration;

/**
 * "Only 30 minutes of each three-hour meeting will be allotted to statements delivered remotely": how much of a meeting
 * may be spoken remotely.
 *
 * @param allottedSeconds seconds allotted, 0–{@code perScheduledSeconds}; 0 means in the room only
 * @param perScheduledSeconds for how many scheduled seconds, 1–86,400
 * @param allotment what becomes of meetings of other lengths; {@code PRO_RATA} unless told
 */
public record RemoteTimePolicy(int allottedSeconds, int perScheduledSeconds, AllotmentRule allotment) {

    /** The rule as the 2023 annotated provisional agenda (annotation of item 1) states it. */
    public static final RemoteTimePolicy STANDARD = new RemoteTimePolicy(1_800, 10_800, AllotmentRule.PRO_RATA);

    private static final int DAY = 86_400;

    /** @throws IllegalArgumentException if a figure is out of its range */
    public RemoteTimePolicy {
        allotment = allotment == null ? AllotmentRule.PRO_RATA : allotment;
        if (perScheduledSeconds < 1 || perScheduledSeconds > DAY) {
            throw new IllegalArgumentException("perScheduledSeconds of remote time is 1–86,400");
        }
        if (allottedSeconds < 0 || allottedSeconds > perScheduledSeconds) {
            throw new IllegalArgumentException(
                    "allottedSeconds of remote time is 0 up to perScheduledSeconds, which is %d"
                            .formatted(perScheduledSeconds));
        }
    }

    /** The allotment of a meeting of this scheduled length, in seconds. */
    public int allot(Duration scheduled) {
        return allotment.seconds(allottedSeconds, perScheduledSeconds, scheduled);
    }
}
