package org.rostrum.schedule.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What the secretariat says of one item at a meeting.
 *
 * @param position from 1 among the meeting's entries; the last where absent, or beyond
 * @param sessionId whose agenda it is on; the owner session where absent
 * @param title as printed
 * @param continued whether "(continued)" is printed
 * @param notes marks of the notes below the table
 */
@Schema(examples = "{\"item\": \"3(a)\", \"title\": {\"en\": \"Thematic discussion\"}, \"notes\": [\"a\"]}")
public record EntryDetails(
        @Min(1) @Max(200) Integer position,
        UUID sessionId,
        @NotNull ItemNumber item,
        @NotNull LocalizedText title,
        boolean continued,
        @Size(max = 20) List<@NotNull @Size(min = 1, max = 5) String> notes,
        @Size(max = 20) List<@NotNull @Valid JointEntry> jointWith) {

    static EntryDetails of(MeetingEntry entry) {
        return new EntryDetails(
                entry.position,
                entry.sessionId,
                new ItemNumber(entry.item),
                entry.title,
                entry.continued,
                entry.notes,
                entry.jointWith);
    }

    MeetingDetails.PlannedEntry planned() {
        return new MeetingDetails.PlannedEntry(sessionId, item, title, continued, notes, jointWith);
    }
}
