package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * One thing that another version of a timetable has otherwise.
 *
 * @param meeting id of the meeting, null for what concerns the table as a whole
 * @param number of the meeting, as in the later version that has it
 * @param item number of the item, for entries
 * @param mark of a note below the table
 * @param before what was, null for what is new; {@code after} what is, null for what is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        Kind kind, UUID meeting, Integer number, String item, String mark, Object before, Object after) {

    /** What has happened. */
    public enum Kind {
        ADOPTED,
        MEETING_ADDED,
        MEETING_REMOVED,
        MEETING_CANCELLED,
        MEETING_MOVED,
        MEETING_RENUMBERED,
        ROOM_CHANGED,
        PRINTED_TIME_CHANGED,
        ENTRY_ADDED,
        ENTRY_REMOVED,
        ENTRY_MOVED,
        ENTRY_CHANGED,
        ENTRIES_REORDERED,
        NOTE_ADDED,
        NOTE_REMOVED,
        NOTE_CHANGED
    }
}
