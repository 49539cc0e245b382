package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** An invitation as it is written. @param addressee who is invited, null where nobody is named */
public record InvitationDraft(
        LocalizedText addressee,
        @NotNull LocalizedText text,
        Map<Language, @NotNull @Valid Translation> translations,
        @Min(1) Integer position)
        implements PartDraft<InvitationDraft> {

    @Override
    public InvitationDraft cleaned() {
        return new InvitationDraft(
                TextRules.plain("addressee", addressee), TextRules.plain("text", text), translations, position);
    }
}
