package org.rostrum.agenda.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.LocalizedText;

/**
 * A mandate as it is written.
 *
 * @param by who asked, as printed; null where it is not said
 * @param addressees of whom it was asked, as printed
 * @param instruments what it rests on; none where no instrument is named
 * @param request what was asked
 * @param text the sentence as printed
 * @param items ids of the agenda items under which it is taken up
 */
public record MandateDraft(
        @NotNull MandateVerb verb,
        @Size(min = 1, max = 300) String by,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 300) String> addressees,
        @Size(max = 20) List<@NotNull @Valid Basis> instruments,
        LocalizedText request,
        LocalizedText text,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> items) {

    /** In characters (UTF-16 units). */
    static final int MAX_TEXT = 10_000;

    public MandateDraft {
        instruments = Objects.requireNonNullElse(instruments, List.of());
    }

    /** What it rests on. @param paragraph null where none is named */
    public record Basis(@NotNull UUID instrument, ParagraphNumber paragraph) {}

    /** @throws RuntimeException 422 where a text is none that may be kept */
    void requirePlainTexts() {
        TextRules.requirePlain("by", by);
        addressees.forEach(addressee -> TextRules.requirePlain("addressees", addressee));
        TextRules.requirePlain("request", request);
        TextRules.requirePlain("text", text);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no text has more than " + MAX_TEXT + " characters")
    boolean isOfReadableLength() {
        return Stream.of(request, text)
                .filter(Objects::nonNull)
                .flatMap(each -> each.entries().values().stream())
                .allMatch(each -> each.length() <= MAX_TEXT);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "an item is named once")
    boolean isTakenUpOnceByEachItem() {
        return items == null || items.stream().distinct().count() == items.size();
    }
}
