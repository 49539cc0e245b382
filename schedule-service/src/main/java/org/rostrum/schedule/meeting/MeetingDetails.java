package org.rostrum.schedule.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What the secretariat plans for one meeting.
 *
 * @param ownerSession the session whose policies rule the meeting
 * @param number 1 for the first of the session
 * @param start with offset; the answer shows it in the session's zone
 * @param end at most 24 hours after {@code start}
 * @param timeAsPrinted the words of the table: {@code 10 a.m.–1 p.m.}
 */
public record MeetingDetails(
        @NotNull UUID ownerSession,
        @NotNull @Min(1) @Max(9_999) Integer number,
        @NotNull OffsetDateTime start,
        @NotNull OffsetDateTime end,
        @Size(max = 100) String timeAsPrinted,
        @Size(max = 200) String room,
        @Size(max = 200) List<@NotNull @Valid PlannedEntry> entries) {

    public MeetingDetails {
        entries = List.copyOf(Objects.requireNonNullElse(entries, List.of()));
    }

    @AssertTrue(message = "end is after start, by 24 hours at most")
    @Schema(hidden = true)
    boolean isInOrder() {
        return start == null
                || end == null
                || end.isAfter(start) && Duration.between(start, end).compareTo(Duration.ofHours(24)) <= 0;
    }

    /**
     * One item at the meeting.
     *
     * @param sessionId whose agenda it is on; the owner session where absent
     * @param continued whether "(continued)" is printed
     * @param notes marks of the notes below the table
     */
    public record PlannedEntry(
            UUID sessionId,
            @NotNull ItemNumber item,
            @NotNull LocalizedText title,
            boolean continued,
            @Size(max = 20) List<@Size(min = 1, max = 5) String> notes,
            @Size(max = 20) List<@NotNull @Valid JointEntry> jointWith) {

        public PlannedEntry {
            notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
            jointWith = List.copyOf(Objects.requireNonNullElse(jointWith, List.of()));
            if (jointWith.stream().map(JointEntry::session).distinct().count() < jointWith.size()) {
                throw new IllegalArgumentException("jointWith names a session twice; give its items in one list");
            }
        }
    }
}
