package org.rostrum.agenda.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.Language;

/** What the head of the printed agenda says; see {@link AgendaDraft}. */
public record AgendaHead(
        @Pattern(regexp = AgendaDraft.PRINTABLE_ASCII) @Size(max = 150)
        String symbol,

        @Size(max = 200) String kind,
        @Size(max = 50) String distribution,
        LocalDate date,
        @NotNull Language originalLanguage) {

    /** @throws RuntimeException 422 where a text is none that may be kept */
    AgendaHead checked() {
        TextRules.requirePlain("kind", kind);
        TextRules.requirePlain("distribution", distribution);
        return this;
    }
}
