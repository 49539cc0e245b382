package org.rostrum.schedule.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.room.RoomDetails;

/**
 * What is said of a team of interpreters.
 *
 * @param code by which people know it, unique: {@code TEAM-1}
 * @param names by language
 * @param languages into which it interprets
 */
@Schema(
        examples =
                "{\"code\": \"TEAM-1\", \"names\": {\"en\": \"First team\"}, \"languages\": [\"ar\", \"en\", \"es\", \"fr\", \"ru\", \"zh\"]}")
public record InterpretationTeamDetails(
        @NotNull @Pattern(regexp = RoomDetails.CODE, message = "is 1–40 of letters, digits, '.', '_' and '-'")
        String code,

        @NotNull LocalizedText names,
        @NotNull @Size(min = 1) Set<@NotNull Language> languages) {

    public InterpretationTeamDetails {
        languages = languages == null ? null : new TreeSet<>(languages);
    }
}
