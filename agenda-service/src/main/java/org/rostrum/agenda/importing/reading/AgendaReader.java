package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedAgenda;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/**
 * Reads an annotated provisional agenda, Markdown or plain text, into an {@link ImportPlan}. A pure function: the same
 * text gives the same plan. No text makes it throw: what is odd becomes a warning, what is not understood is unread.
 */
public final class AgendaReader {
    private AgendaReader() {}

    /** @param text the whole document, any line ends, with or without byte order mark; not null */
    public static ImportPlan read(String text) {
        SourceText source = SourceText.of(text);
        ReadingLog log = new ReadingLog(source);
        List<Block> blocks = TextBlocks.of(source);
        Oddities.warn(source, blocks, log);
        Sections sections = Sections.of(blocks, log);
        MastheadFacts masthead = MastheadReader.read(sections.masthead, log);
        ItemTree items = ItemListReader.read(sections.list, log);
        DocumentationOwners.assign(AnnotationReader.read(sections.annotations, items, log), items, log);
        TimetableReader.Timetable timetable = TimetableReader.read(sections.annex, masthead, log);
        return plan(sections, masthead, items, timetable, log);
    }

    private static ImportPlan plan(
            Sections sections,
            MastheadFacts masthead,
            ItemTree items,
            TimetableReader.Timetable timetable,
            ReadingLog log) {
        Map<String, List<Sentence>> byItem = sentences(items, log);
        List<Sentence> sentences =
                byItem.values().stream().flatMap(List::stream).toList();
        CitationReader cited = CitationReader.read(sentences, log);
        List<PlannedCitation> citations = cited.citations();
        List<PlannedDocument> documents = DocumentReader.read(items.all(), sentences, log);
        List<PlannedJointConsideration> joint = joint(sentences, timetable, log);
        warnOfSimilarTitles(items, citations, documents, log);
        warnOfMissingParts(sections, items, timetable, log);
        return new ImportPlan(
                items.isEmpty()
                        ? "No numbered agenda items (\"1. Opening of the meeting\") were found, so this is no provisional agenda; send the text of one."
                        : null,
                SessionReader.read(masthead, sentences, SeriesPrefix.of(documents, masthead, log), log),
                new PlannedAgenda(
                        masthead.masthead(), new ItemPlans(byItem, timetable.meetings(), log).of(items.tops())),
                documents,
                OrganizationOfWork.of(timetable, items, joint, log),
                joint,
                citations,
                MandateReader.read(sentences, cited),
                NoteVerbaleReader.read(sentences, cited),
                log.headings(),
                log.warnings(),
                log.unread());
    }

    private static Map<String, List<Sentence>> sentences(ItemTree items, ReadingLog log) {
        Map<String, List<Sentence>> byItem = new LinkedHashMap<>();
        for (ItemDraft item : items.all()) {
            List<Sentence> annotation = new ArrayList<>();
            for (int i = 0; i < item.paragraphs.size(); i++) {
                annotation.addAll(searchable(item.number, i + 1, item.paragraphs.get(i), log));
            }
            byItem.put(item.number, annotation);
        }
        return byItem;
    }

    private static List<Sentence> searchable(String item, int paragraph, Passage passage, ReadingLog log) {
        List<Sentence> sentences = Sentence.of(item, paragraph, passage);
        List<Sentence> fit = sentences.stream()
                .filter(sentence -> sentence.text().length() <= Sentence.LONGEST)
                .toList();
        if (fit.size() < sentences.size()) {
            log.warn(
                    passage.firstLine(),
                    WarningCode.PARAGRAPH_TOO_LONG,
                    "This paragraph has a sentence of more than %d characters; it was kept, but not searched for citations."
                            .formatted(Sentence.LONGEST));
        }
        return fit;
    }

    private static List<PlannedJointConsideration> joint(
            List<Sentence> sentences, TimetableReader.Timetable timetable, ReadingLog log) {
        List<Sentence> all = new ArrayList<>(sentences);
        timetable.notes().values().forEach(note -> all.addAll(searchable(null, 1, note, log)));
        return JointConsiderations.of(JointConsiderationReader.read(all, log), log);
    }

    private static void warnOfSimilarTitles(
            ItemTree items, List<PlannedCitation> citations, List<PlannedDocument> documents, ReadingLog log) {
        List<SourceLine> titles = new ArrayList<>(ItemPlans.titles(items.all()));
        documents.forEach(document -> titles.addAll(document.titles()));
        citations.stream()
                .filter(citation -> citation.title() != null)
                .map(citation -> new SourceLine(citation.line(), citation.title()))
                .forEach(titles::add);
        SimilarTitles.warn(titles, log);
    }

    private static void warnOfMissingParts(
            Sections sections, ItemTree items, TimetableReader.Timetable timetable, ReadingLog log) {
        if (items.isEmpty()) {
            log.warn(1, WarningCode.ITEMS_ABSENT, "No numbered agenda items were found; check that this is an agenda.");
        }
        if (sections.annotations.isEmpty()) {
            log.warn(1, WarningCode.ANNOTATIONS_ABSENT, "No annotations were found; the items were taken without.");
        }
        if (timetable.meetings().isEmpty()) {
            log.warn(
                    1,
                    WarningCode.TIMETABLE_ABSENT,
                    "No proposed organization of work was found; no meetings were planned. Add them by hand.");
        }
    }
}
