package org.rostrum.schedule.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What of a meeting a patch can change; its time by {@code :reschedule}, its state by the other actions.
 *
 * @param number 1 for the first of the session
 * @param timeAsPrinted the words of the table
 * @param room as the table names it
 * @param roomId the room that is booked
 * @param interpretationTeams ids of the teams that are booked
 * @param interpretationEndsAt when the interpreters leave, where that is before the end
 */
public record MeetingChange(
        @NotNull @Min(1) @Max(9_999) Integer number,
        @Size(max = 100) String timeAsPrinted,
        @Size(max = 200) String room,
        UUID roomId,
        @Size(max = 20) Set<@NotNull UUID> interpretationTeams,
        OffsetDateTime interpretationEndsAt) {

    public MeetingChange {
        interpretationTeams = new TreeSet<>(Objects.requireNonNullElse(interpretationTeams, Set.of()));
    }

    static MeetingChange of(Meeting meeting) {
        return new MeetingChange(
                meeting.number,
                meeting.timeAsPrinted,
                meeting.room,
                meeting.roomId,
                meeting.teams,
                meeting.interpretationEndsAt == null ? null : meeting.interpretationEndsAt.atOffset(ZoneOffset.UTC));
    }
}
