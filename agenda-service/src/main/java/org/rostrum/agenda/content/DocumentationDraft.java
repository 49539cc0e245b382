package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** One document as printed. @param symbol null where none is printed */
public record DocumentationDraft(
        @Pattern(regexp = AgendaDraft.PRINTABLE_ASCII) @Size(max = 150)
        String symbol,

        @NotNull LocalizedText title,
        Map<Language, @NotNull @Valid Translation> translations,
        @Min(1) Integer position)
        implements PartDraft<DocumentationDraft> {

    public DocumentationDraft(String symbol, LocalizedText title) {
        this(symbol, title, null, null);
    }

    @Override
    public DocumentationDraft cleaned() {
        return new DocumentationDraft(symbol, TextRules.plain("title", title), translations, position);
    }
}
