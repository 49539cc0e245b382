package org.rostrum.agenda.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** What a patch of an item can change; what is under it has addresses of its own. */
record ItemDetails(
        @NotNull ItemNumber number,
        @Size(max = 60) String numberAsPrinted,
        @NotNull LocalizedText title,
        LocalizedText shortTitle,
        Map<Language, @NotNull @Valid Translation> translations) {

    static ItemDetails of(AgendaItem item) {
        return new ItemDetails(
                new ItemNumber(item.number()), item.numberAsPrinted(), item.title(), item.shortTitle(), null);
    }

    ItemDetails cleaned() {
        TextRules.requirePlain("numberAsPrinted", numberAsPrinted);
        return new ItemDetails(
                number,
                numberAsPrinted,
                TextRules.plain("title", title),
                TextRules.plain("shortTitle", shortTitle),
                translations);
    }
}
