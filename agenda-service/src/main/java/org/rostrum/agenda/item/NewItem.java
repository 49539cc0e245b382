package org.rostrum.agenda.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.content.AgendaLimits;
import org.rostrum.agenda.content.DocumentationDraft;
import org.rostrum.agenda.content.InvitationDraft;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.content.ProgrammeDraft;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * An item to be added, with whatever is under it.
 *
 * @param parent number or id of the item it goes below; null for the top
 * @param position 1-based place among the items there; null for the end
 * @param annotations paragraphs in order, HTML of the subset
 */
public record NewItem(
        @Size(max = 200) String parent,
        @Min(1) Integer position,
        @NotNull ItemNumber number,
        @Size(max = 60) String numberAsPrinted,
        @NotNull LocalizedText title,
        LocalizedText shortTitle,
        Map<Language, @NotNull @Valid Translation> translations,
        @Size(max = AgendaLimits.PARTS) List<@NotNull LocalizedText> annotations,
        @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid DocumentationDraft> documentation,
        @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid ProgrammeDraft> programme,
        @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid InvitationDraft> invitations,
        @Size(max = AgendaLimits.ITEMS) List<@NotNull @Valid ItemDraft> items) {

    ItemDraft draft() {
        return new ItemDraft(
                number,
                numberAsPrinted,
                title,
                shortTitle,
                translations,
                annotations,
                documentation,
                programme,
                invitations,
                items);
    }
}
