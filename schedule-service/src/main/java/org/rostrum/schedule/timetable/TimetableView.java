package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rostrum.schedule.meeting.MeetingWarning;
import org.rostrum.schedule.meeting.TimetableWarnings;

/**
 * A timetable as it is now.
 *
 * @param version number of its latest version, null before the first change
 * @param changedSinceAdoption whether a version was made after the one that was adopted
 * @param warnings on items that no meeting takes up; only with {@code ?embed=warnings}
 * @param missing neighbours that gave no answer in time; only with {@code ?embed=warnings}
 */
public record TimetableView(
        Integer version,
        boolean changedSinceAdoption,
        @JsonUnwrapped Timetable timetable,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<MeetingWarning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> missing) {

    TimetableView(Integer version, boolean changedSinceAdoption, Timetable timetable) {
        this(version, changedSinceAdoption, timetable, null, null);
    }

    TimetableView with(TimetableWarnings.Warned warned) {
        return new TimetableView(
                version,
                changedSinceAdoption,
                timetable.with(warned.meetings()),
                warned.unscheduled(),
                warned.missing());
    }
}
