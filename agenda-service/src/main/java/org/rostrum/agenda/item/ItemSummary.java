package org.rostrum.agenda.item;

import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** An item in a list, without what is under it. @param level 1 at the top @param parent id of the item above */
public record ItemSummary(
        UUID id,
        long version,
        UUID parent,
        int level,
        String number,
        String numberAsPrinted,
        LocalizedText title,
        LocalizedText shortTitle,
        Map<Language, Translation> translations) {

    static ItemSummary of(ItemView item, int level) {
        return new ItemSummary(
                item.id(),
                item.version(),
                item.parent(),
                level,
                item.number(),
                item.numberAsPrinted(),
                item.title(),
                item.shortTitle(),
                item.translations());
    }
}
