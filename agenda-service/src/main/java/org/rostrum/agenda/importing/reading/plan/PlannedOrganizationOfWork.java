package org.rostrum.agenda.importing.reading.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timetable.
 *
 * @param columns heads of its columns as printed
 * @param meetings in the order printed
 * @param notes text of each note by its letter, in the order printed
 */
public record PlannedOrganizationOfWork(
        List<String> columns, List<PlannedMeeting> meetings, Map<String, String> notes) {
    public PlannedOrganizationOfWork {
        columns = Lists.copyOf(columns);
        meetings = Lists.copyOf(meetings);
        notes = notes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
