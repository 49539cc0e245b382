package org.rostrum.schedule.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param date wall time instead of {@code start} and {@code end}: the day in the session's zone
 * @param endDate the day of the end, where that is another
 * @param startOffset {@code +01:00}, where the clocks show the start twice
 * @param endOffset the same for the end
 * @param timeAsPrinted the words of the table: {@code 10 a.m.–1 p.m.}
 * @param room as the table names it; the name of the room that is booked where absent
 * @param roomId the room to book
 * @param interpretationTeams ids of the teams to book
 */
public record MeetingDetails(
        @NotNull UUID ownerSession,
        @NotNull @Min(1) @Max(9_999) Integer number,
        OffsetDateTime start,
        OffsetDateTime end,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        LocalDate endDate,

        @Schema(implementation = String.class, examples = "+02:00")
        ZoneOffset startOffset,

        @Schema(implementation = String.class, examples = "+01:00")
        ZoneOffset endOffset,

        @Size(max = 100) String timeAsPrinted,
        @Size(max = 200) String room,
        UUID roomId,
        @Size(max = 20) Set<@NotNull UUID> interpretationTeams,
        @Size(max = 200) List<@NotNull @Valid PlannedEntry> entries)
        implements PlannedTime {

    public MeetingDetails {
        interpretationTeams = Objects.requireNonNullElse(interpretationTeams, Set.of());
        entries = List.copyOf(Objects.requireNonNullElse(entries, List.of()));
    }

    @AssertTrue(message = "end is after start, by 24 hours at most")
    @Schema(hidden = true)
    boolean isInOrder() {
        return inOrderAsFarAsKnown();
    }

    @AssertTrue(message = "give start and end, or date, startTime and endTime")
    @Schema(hidden = true)
    boolean isTimed() {
        return saidOneWay();
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
