package org.rostrum.agenda.citation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.LocalizedText;

/**
 * A citation as it is written; members that do not apply to its type are left out.
 *
 * @param annotationId the paragraph that cites it
 * @param instrument id in the registry
 * @param designation as printed: {@code 9/3}
 * @param symbol of a document
 * @param by who issued, held or approved it, as printed
 * @param ordinal which session or meeting it was: 8 for "eighth"
 * @param backReference whether the words only point back: "of the same resolution"
 */
public record CitationDraft(
        @NotNull UUID itemId,
        UUID annotationId,
        @NotNull CitationKind type,
        UUID instrument,
        @Size(min = 1, max = 50) String designation,
        @Valid Provision provision,
        @Pattern(regexp = "[ -~]+") @Size(max = 150) String symbol,
        LocalizedText title,
        @Size(min = 1, max = 300) String by,
        @Min(1) Integer ordinal,
        LocalDate startDate,
        LocalDate endDate,
        @Size(min = 1, max = 200) String dateAsPrinted,
        LocalizedText asPrinted,
        boolean backReference) {

    /** In characters (UTF-16 units). */
    static final int MAX_TEXT = 10_000;

    /** @throws RuntimeException 422 where a text is none that may be kept */
    void requirePlainTexts() {
        TextRules.requirePlain("designation", designation);
        TextRules.requirePlain("provision", provision == null ? null : provision.number());
        TextRules.requirePlain("title", title);
        TextRules.requirePlain("by", by);
        TextRules.requirePlain("dateAsPrinted", dateAsPrinted);
        TextRules.requirePlain("asPrinted", asPrinted);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no text has more than " + MAX_TEXT + " characters")
    boolean isOfReadableLength() {
        return Stream.of(title, asPrinted)
                .filter(Objects::nonNull)
                .flatMap(each -> each.entries().values().stream())
                .allMatch(each -> each.length() <= MAX_TEXT);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "a document has a symbol")
    boolean isOfANamedDocument() {
        return type != CitationKind.DOCUMENT || symbol != null;
    }
}
