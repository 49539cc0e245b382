package org.rostrum.agenda.importing;

import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaDraft;
import org.rostrum.agenda.content.AgendaDraft.DocumentationDraft;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.content.ProgrammeElement;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.PlannedMasthead;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** Makes of a plan the agenda that is to be written. */
final class AgendaDrafts {

    private AgendaDrafts() {}

    /** The language the document was written in; English where it does not say. */
    static Language language(ImportPlan plan) {
        String code = plan.agenda().masthead().originalLanguage();
        return code == null ? Language.EN : Language.of(code);
    }

    static AgendaDraft of(ImportPlan plan, UUID session) {
        PlannedMasthead masthead = plan.agenda().masthead();
        Language language = language(plan);
        return new AgendaDraft(
                session,
                plan.session().body().prefix(),
                masthead.symbol(),
                masthead.kind(),
                masthead.distribution(),
                masthead.date(),
                language,
                items(plan.agenda().items(), language));
    }

    private static List<ItemDraft> items(List<PlannedItem> items, Language language) {
        return items.stream()
                .map(item -> new ItemDraft(
                        new ItemNumber(item.number()),
                        item.numberAsPrinted(),
                        LocalizedText.of(language, item.title()),
                        item.shortTitle() == null ? null : LocalizedText.of(language, item.shortTitle()),
                        item.annotation().stream()
                                .map(paragraph -> LocalizedText.of(language, paragraph.text()))
                                .toList(),
                        item.documentation().stream()
                                .map(document -> new DocumentationDraft(
                                        document.symbol(), LocalizedText.of(language, document.title())))
                                .toList(),
                        item.programme().stream()
                                .map(element -> new ProgrammeElement(
                                        ProgrammeElement.Kind.valueOf(
                                                element.kind().name()),
                                        element.holders(),
                                        element.topic(),
                                        element.focus(),
                                        element.text()))
                                .toList(),
                        items(item.items(), language)))
                .toList();
    }
}
