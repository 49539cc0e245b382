package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** A paragraph as it is written. @param text HTML: em, strong, sup, sub, br, a, cite */
public record AnnotationDraft(
        @NotNull LocalizedText text,
        Map<Language, @NotNull @Valid Translation> translations,
        @Min(1) Integer position) implements PartDraft<AnnotationDraft> {

    @Override
    public AnnotationDraft cleaned() {
        return new AnnotationDraft(TextRules.rich("text", text), translations, position);
    }
}
