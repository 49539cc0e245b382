package org.rostrum.agenda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.citation.CitationDraft;
import org.rostrum.agenda.citation.CitationKind;
import org.rostrum.agenda.citation.Provision;
import org.rostrum.agenda.content.AgendaView.AnnotationView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.importing.CitedInstruments.Key;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** Makes of a plan what the agenda cites, in the order of the text. */
final class CitationDrafts {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_DATE = 200;
    private static final int LONGEST_NAME = 300;

    private final ImportPlan plan;
    private final Map<String, ItemView> items;
    private final Map<Key, KnownInstrument> known;
    private final Language language;

    /** @param items of the agenda, by number @param known the registry's instruments by what the document calls them */
    CitationDrafts(ImportPlan plan, Map<String, ItemView> items, Map<Key, KnownInstrument> known, Language language) {
        this.plan = plan;
        this.items = items;
        this.known = known;
        this.language = language;
    }

    /** Those of items that the agenda has. */
    List<CitationDraft> all() {
        List<CitationDraft> drafts = new ArrayList<>();
        plan.agenda().items().forEach(item -> add(item, drafts));
        return drafts;
    }

    private void add(PlannedItem item, List<CitationDraft> drafts) {
        ItemView there = items.get(item.number());
        if (there != null) {
            for (int paragraph = 1; paragraph <= item.annotation().size(); paragraph++) {
                int at = paragraph;
                plan.citations().stream()
                        .filter(citation ->
                                citation.item().equals(item.number()) && citation.annotationParagraph() == at)
                        .map(citation -> of(citation, there))
                        .forEach(drafts::add);
                item.annotation().get(at - 1).documents().forEach(symbol -> drafts.add(ofDocument(symbol, there, at)));
            }
        }
        item.items().forEach(below -> add(below, drafts));
    }

    private CitationDraft of(PlannedCitation citation, ItemView item) {
        KnownInstrument instrument =
                CitedInstruments.key(citation).map(known::get).orElse(null);
        String designation = TextRules.asPlain(citation.designation());
        return new CitationDraft(
                item.id(),
                annotation(item, citation.annotationParagraph()),
                CitationKind.valueOf(citation.type().name()),
                instrument == null ? null : instrument.id(),
                designation == null || designation.length() > LONGEST_NUMBER ? null : designation,
                provision(citation),
                null,
                text(citation.title() == null ? citation.instrument() : citation.title()),
                cut(citation.by(), LONGEST_NAME),
                citation.ordinal(),
                citation.startDate(),
                citation.endDate(),
                cut(citation.dateAsPrinted(), LONGEST_DATE),
                text(citation.text()),
                citation.backReference());
    }

    private CitationDraft ofDocument(String symbol, ItemView item, int paragraph) {
        return new CitationDraft(
                item.id(),
                annotation(item, paragraph),
                CitationKind.DOCUMENT,
                null,
                null,
                null,
                symbol,
                null,
                null,
                null,
                null,
                null,
                null,
                text(symbol),
                false);
    }

    /** The part of the instrument that is cited; null for the whole. */
    static Provision provision(PlannedCitation citation) {
        if (citation.paragraph() != null) {
            return provision(Provision.Unit.PARAGRAPH, citation.paragraph());
        }
        return citation.article() != null
                ? provision(Provision.Unit.ARTICLE, citation.article())
                : provision(Provision.Unit.CHAPTER, citation.chapter());
    }

    private static Provision provision(Provision.Unit unit, String printed) {
        return printed == null ? null : new Provision(unit, cut(printed.replace(" ", ""), LONGEST_NUMBER));
    }

    private static UUID annotation(ItemView item, int paragraph) {
        List<AnnotationView> annotations = item.annotations();
        return paragraph <= annotations.size() ? annotations.get(paragraph - 1).id() : null;
    }

    private LocalizedText text(String printed) {
        String plain = TextRules.asPlain(printed);
        return plain == null || plain.isBlank() ? null : LocalizedText.of(language, plain);
    }

    private static String cut(String printed, int longest) {
        String text = TextRules.asPlain(printed);
        return text == null || text.isBlank() || text.length() <= longest ? text : text.substring(0, longest);
    }
}
