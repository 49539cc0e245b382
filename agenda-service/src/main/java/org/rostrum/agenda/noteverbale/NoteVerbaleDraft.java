package org.rostrum.agenda.noteverbale;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.LocalizedText;

/**
 * A note verbale as it is written.
 *
 * @param itemId the agenda item that reports it
 * @param date of the note
 * @param by who sent it, as printed
 * @param addressees whom it asks, as printed
 * @param request what it asks for
 * @param text the sentence as printed
 * @param responses what was made of the responses, as printed
 * @param documents symbols of the documents that compile them
 */
public record NoteVerbaleDraft(
        @NotNull UUID itemId,
        LocalDate date,
        @Size(min = 1, max = 300) String by,
        @Size(max = 20) List<@NotBlank @Size(max = 300) String> addressees,
        LocalizedText request,
        @NotNull LocalizedText text,
        LocalizedText responses,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[ -~]+") @Size(max = 150) String> documents) {

    /** In characters (UTF-16 units). */
    static final int MAX_TEXT = 10_000;

    public NoteVerbaleDraft {
        addressees = Objects.requireNonNullElse(addressees, List.of());
        documents = Objects.requireNonNullElse(documents, List.of());
    }

    /** @throws RuntimeException 422 where a text is none that may be kept */
    void requirePlainTexts() {
        TextRules.requirePlain("by", by);
        addressees.forEach(addressee -> TextRules.requirePlain("addressees", addressee));
        TextRules.requirePlain("request", request);
        TextRules.requirePlain("text", text);
        TextRules.requirePlain("responses", responses);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no text has more than " + MAX_TEXT + " characters")
    boolean isOfReadableLength() {
        return Stream.of(request, text, responses)
                .filter(Objects::nonNull)
                .flatMap(each -> each.entries().values().stream())
                .allMatch(each -> each.length() <= MAX_TEXT);
    }
}
