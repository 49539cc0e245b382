package org.rostrum.agenda.importing;

import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaDraft;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.content.DocumentationDraft;
import org.rostrum.agenda.content.InvitationDraft;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.content.ProgrammeDraft;
import org.rostrum.agenda.content.ProgrammeKind;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.PlannedMasthead;
import org.rostrum.agenda.importing.reading.plan.ProgrammeElement;
import org.rostrum.agenda.text.RichText;
import org.rostrum.agenda.text.TextRules;
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
                TextRules.asPlain(masthead.kind()),
                TextRules.asPlain(masthead.distribution()),
                masthead.date(),
                language,
                items(plan.agenda().items(), language));
    }

    private static List<ItemDraft> items(List<PlannedItem> items, Language language) {
        return items.stream().map(item -> item(item, language)).toList();
    }

    private static ItemDraft item(PlannedItem item, Language language) {
        return new ItemDraft(
                new ItemNumber(item.number()),
                TextRules.asPlain(item.numberAsPrinted()),
                plain(item.title(), language),
                plain(item.shortTitle(), language),
                null,
                item.annotation().stream()
                        .map(paragraph -> LocalizedText.of(language, RichText.ofPlain(paragraph.text())))
                        .toList(),
                item.documentation().stream()
                        .map(document -> new DocumentationDraft(document.symbol(), plain(document.title(), language)))
                        .toList(),
                item.programme().stream()
                        .map(element -> programme(element, language))
                        .toList(),
                item.invitations().stream()
                        .map(invitation -> new InvitationDraft(null, plain(invitation.text(), language), null, null))
                        .toList(),
                items(item.items(), language));
    }

    private static ProgrammeDraft programme(ProgrammeElement element, Language language) {
        return new ProgrammeDraft(
                ProgrammeKind.valueOf(element.kind().name()),
                element.holders().stream()
                        .map(holder -> plain(holder, language))
                        .toList(),
                plain(element.topic(), language),
                plain(element.focus(), language),
                plain(element.text(), language),
                null,
                null);
    }

    private static LocalizedText plain(String text, Language language) {
        return text == null ? null : LocalizedText.of(language, TextRules.asPlain(text));
    }
}
