package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * An item taken up at a meeting.
 *
 * @param item normalised number, null where the timetable prints none
 * @param title without "(continued)" and note marks
 * @param titleAsPrinted with "(continued)", without note marks
 * @param continued whether "(continued)" is printed
 * @param notes letters of its notes
 * @param jointWith what is considered together with the item
 */
public record PlannedEntry(
        String item,
        String itemAsPrinted,
        String title,
        String titleAsPrinted,
        boolean continued,
        List<String> notes,
        List<JointReference> jointWith,
        int line) {
    public PlannedEntry {
        notes = Lists.copyOf(notes);
        jointWith = Lists.copyOf(jointWith);
    }
}
