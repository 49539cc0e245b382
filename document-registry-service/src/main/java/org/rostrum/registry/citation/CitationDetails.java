package org.rostrum.registry.citation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * One text cites another. Neither document need be in the registry, and texts may cite each other in circles.
 *
 * @param citing symbol of the document that cites
 * @param cited symbol of the document that is cited, or null
 * @param instrument id of the instrument that is cited, or null
 * @param provision the part that is cited, null for the whole
 * @param asPrinted the words of the citation
 */
public record CitationDetails(
        @NotBlank String citing,
        String cited,
        UUID instrument,
        @Valid Provision provision,
        LocalizedText asPrinted) {

    /** In characters (UTF-16 units). */
    static final int MAX_TEXT = 2_000;

    @Schema(hidden = true)
    @AssertTrue(message = "a citation names either a cited document or an instrument")
    boolean isOfOneText() {
        return (cited == null) != (instrument == null);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "asPrinted has at most " + MAX_TEXT + " characters")
    boolean isShortlyPrinted() {
        return asPrinted == null || asPrinted.entries().values().stream().allMatch(text -> text.length() <= MAX_TEXT);
    }
}
