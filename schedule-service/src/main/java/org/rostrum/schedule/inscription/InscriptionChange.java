package org.rostrum.schedule.inscription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.rostrum.commons.text.Language;

/**
 * What of a request can be changed once it is made; the mode by {@code :switch-mode}, the place by a swap.
 *
 * @param advanceText the text for the interpreters
 * @param requestedSeconds less frees time at once; more is a new decision
 */
public record InscriptionChange(
        @NotBlank @Size(max = 200) String speaker,
        Language language,
        @Size(max = 200_000) String advanceText,
        @NotNull @Min(1) @Max(86_400) Integer requestedSeconds) {

    static InscriptionChange of(Inscription inscription) {
        Language language = Arrays.stream(Language.values())
                .filter(known -> known.code().equals(inscription.language))
                .findFirst()
                .orElse(null);
        return new InscriptionChange(
                inscription.speaker, language, inscription.advanceText, inscription.requestedSeconds);
    }
}
