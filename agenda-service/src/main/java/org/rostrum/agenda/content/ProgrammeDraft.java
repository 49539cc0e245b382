package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * A programme element as it is written.
 *
 * @param holders who holds it; several hold it jointly
 * @param focus what it is to dwell on
 * @param text the sentence that announces it
 */
public record ProgrammeDraft(
        @NotNull ProgrammeKind kind,
        @Size(max = 20) List<@NotNull LocalizedText> holders,
        LocalizedText topic,
        LocalizedText focus,
        LocalizedText text,
        Map<Language, @NotNull @Valid Translation> translations,
        @Min(1) Integer position)
        implements PartDraft<ProgrammeDraft> {

    public ProgrammeDraft {
        holders = Objects.requireNonNullElse(holders, List.of());
    }

    /** Without any words there is nothing to read. */
    @AssertTrue(message = "topic, focus, text or a holder must be given")
    @Schema(hidden = true)
    boolean isDescribed() {
        return topic != null || focus != null || text != null || !holders.isEmpty();
    }

    @Override
    public ProgrammeDraft cleaned() {
        return new ProgrammeDraft(
                kind,
                TextRules.plain("holders", holders),
                TextRules.plain("topic", topic),
                TextRules.plain("focus", focus),
                TextRules.plain("text", text),
                translations,
                position);
    }
}
