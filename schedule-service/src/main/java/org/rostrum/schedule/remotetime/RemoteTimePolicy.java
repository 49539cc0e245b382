package org.rostrum.schedule.remotetime;

import java.time.Duration;

/**
 * "Only 30 minutes of each three-hour meeting will be allotted to statements delivered remotely": how much of a meeting
 * may be spoken remotely.
 *
 * @param allottedSeconds seconds allotted, 0–86,400; 0 means in the room only
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
        if (allottedSeconds < 0 || allottedSeconds > DAY || perScheduledSeconds < 1 || perScheduledSeconds > DAY) {
            throw new IllegalArgumentException(
                    "remote time is 0–86,400 allottedSeconds for 1–86,400 perScheduledSeconds");
        }
    }

    /** The allotment of a meeting of this scheduled length, in seconds. */
    public int allot(Duration scheduled) {
        return allotment.seconds(allottedSeconds, perScheduledSeconds, scheduled);
    }
}
