package org.rostrum.schedule.meeting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another time for a meeting, perhaps in another room and with other interpreters; what is not said stays.
 *
 * @param start with offset
 * @param end at most 24 hours after {@code start}
 * @param date wall time instead of {@code start} and {@code end}: the day in the session's zone
 * @param endDate the day of the end, where that is another
 * @param startOffset {@code +01:00}, where the clocks show the start twice
 * @param endOffset the same for the end
 * @param timeAsPrinted the words of the table; those of the old time do not stay
 * @param room as the table names it
 * @param roomId the room to book
 * @param interpretationTeams ids of the teams to book
 * @param reason for the change log
 */
@Schema(examples = "{\"date\": \"2023-09-06\", \"startTime\": \"10:00\", \"endTime\": \"13:00\"}")
public record Rescheduling(
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
        @Size(min = 1, max = 1_000) String reason)
        implements PlannedTime {

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
}
