package org.rostrum.schedule.meeting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.schedule.session.SessionView;
import org.rostrum.schedule.time.Zones;

/**
 * Another zone for a session.
 *
 * @param zone IANA name
 * @param meetingTimes what stays of its meetings; {@code KEEP_INSTANTS} where absent
 */
@Schema(examples = "{\"zone\": \"Africa/Nairobi\", \"meetingTimes\": \"KEEP_WALL_TIMES\"}")
public record ZoneChange(@NotNull String zone, MeetingTimes meetingTimes) {

    /** Which of a meeting's two times stays when the zone changes. */
    public enum MeetingTimes {
        /** The moment stays; clocks at the place show another time. */
        KEEP_INSTANTS,
        /** Ten o'clock stays ten o'clock, at another moment. Only meetings that are still planned are moved. */
        KEEP_WALL_TIMES
    }

    /** What comes of it. @param meetings what it leads to for each meeting of the session */
    public record Result(SessionView session, List<Consequences> meetings) {}

    public ZoneChange {
        meetingTimes = Objects.requireNonNullElse(meetingTimes, MeetingTimes.KEEP_INSTANTS);
    }

    @AssertTrue(message = "zone is a name of the IANA time zone database, such as Europe/Vienna")
    @Schema(hidden = true)
    boolean isZoneKnown() {
        return zone == null || Zones.isKnown(zone);
    }
}
