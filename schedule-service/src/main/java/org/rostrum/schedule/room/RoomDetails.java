package org.rostrum.schedule.room;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What is said of a room.
 *
 * @param code by which people know it, unique: {@code M-PLENARY}
 * @param names by language: {@code Plenary Room M}
 * @param building by language: {@code M-Building}
 * @param capacity seats, 1–100,000
 * @param equipment what is installed, one word or phrase each: {@code interpretation booths}
 */
@Schema(
        examples =
                "{\"code\": \"M-PLENARY\", \"names\": {\"en\": \"Plenary Room M\"}, \"building\": {\"en\": \"M-Building\"}, \"capacity\": 600, \"equipment\": [\"interpretation booths\", \"video link\"]}")
public record RoomDetails(
        @NotNull @Pattern(regexp = CODE, message = "is 1–40 of letters, digits, '.', '_' and '-'")
        String code,

        @NotNull LocalizedText names,
        LocalizedText building,
        @Min(1) @Max(100_000) Integer capacity,
        @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> equipment) {

    public static final String CODE = "[A-Za-z0-9._-]{1,40}";

    /** As much as a table takes for the name of a room. */
    private static final int LONGEST_NAME = 200;

    public RoomDetails {
        equipment = List.copyOf(Objects.requireNonNullElse(equipment, List.of()));
    }

    @AssertTrue(message = "no name has more than " + LONGEST_NAME + " characters")
    @Schema(hidden = true)
    boolean isShortlyNamed() {
        return names == null || names.entries().values().stream().allMatch(name -> name.length() <= LONGEST_NAME);
    }
}
