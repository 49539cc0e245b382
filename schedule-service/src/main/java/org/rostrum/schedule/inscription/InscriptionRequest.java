package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.SpeakerRank;
import org.rostrum.schedule.floor.SpeakingRequest;
import org.rostrum.schedule.meeting.ItemNumber;

/**
 * A request for the floor.
 *
 * @param session whose agenda the item is on; the meeting's owner session where absent
 * @param onBehalfOf the group for which the delegation speaks
 * @param language in which the statement will be made
 * @param advanceText the text for the interpreters
 * @param acceptShorter whether less time is taken when that is what there is
 * @param rank of the speaker, by which lists can be ordered; {@code DELEGATE} where absent
 * @param minimumSeconds the least that is worth taking; 1 where absent
 */
@Schema(
        examples =
                "{\"delegation\": \"AT\", \"speaker\": \"Ms. Berger\", \"item\": \"3(a)\", \"category\": \"NATIONAL\", \"mode\": \"REMOTE\", \"requestedSeconds\": 180}")
public record InscriptionRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,16}") String delegation,
        @NotBlank @Size(max = 200) String speaker,
        @NotNull ItemNumber item,
        @NotNull Category category,
        @NotNull Mode mode,
        @NotNull @Min(1) @Max(86_400) Integer requestedSeconds,
        UUID session,
        @Size(max = 100) String onBehalfOf,
        Language language,
        @Size(max = 200_000) String advanceText,
        boolean acceptShorter,
        @Min(1) Integer minimumSeconds,
        SpeakerRank rank) {

    public InscriptionRequest {
        rank = rank == null ? SpeakerRank.DELEGATE : rank;
    }

    @AssertTrue(message = "minimumSeconds is not above requestedSeconds, and goes with acceptShorter")
    @JsonIgnore
    @Schema(hidden = true)
    boolean isMinimumSensible() {
        return minimumSeconds == null
                || acceptShorter && requestedSeconds != null && minimumSeconds <= requestedSeconds;
    }

    SpeakingRequest speakingRequest() {
        return new SpeakingRequest(
                category, mode, requestedSeconds, acceptShorter, minimumSeconds == null ? 1 : minimumSeconds);
    }
}
