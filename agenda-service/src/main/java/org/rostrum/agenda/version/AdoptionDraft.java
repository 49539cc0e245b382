package org.rostrum.agenda.version;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.LocalizedText;

/**
 * A decision to adopt the agenda.
 *
 * @param decision what was decided, in words
 * @param date on which
 * @param by who decided, as the record names them; null for the body itself
 */
public record AdoptionDraft(
        @NotNull LocalizedText decision, @NotNull LocalDate date, LocalizedText by) {

    AdoptionDraft cleaned() {
        return new AdoptionDraft(TextRules.plain("decision", decision), date, TextRules.plain("by", by));
    }
}
