package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.rostrum.commons.text.LocalizedText;

/**
 * One version of a timetable.
 *
 * @param number from 1
 * @param recordedBy the name of who made the change
 * @param releasedAt when it was given to delegations to plan by; null until then
 * @param remark what was said at the release
 * @param timetable absent in lists
 */
public record VersionView(
        int number,
        Instant recordedAt,
        String recordedBy,
        Instant releasedAt,
        LocalizedText remark,
        @JsonInclude(JsonInclude.Include.NON_NULL) Timetable timetable) {

    static VersionView of(TimetableVersion version, Timetable timetable) {
        return new VersionView(
                version.key.number(),
                version.recordedAt,
                version.recordedBy,
                version.releasedAt,
                version.remark,
                timetable);
    }
}
