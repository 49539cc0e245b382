package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostrum.agenda.importing.reading.plan.ListedDocument;
import org.rostrum.agenda.importing.reading.plan.PlannedEntry;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.PlannedParagraph;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Turns what was read of each item into its part of the plan. */
final class ItemPlans {
    private static final Pattern INVITATION = Pattern.compile(
            "(?i)\\bmay (?:also |further )?wish to\\b|\\b(?:are|is) (?:also |further |therefore |thus )?(?:encouraged|invited|requested) to\\b");

    private final Map<String, List<Sentence>> sentences;
    private final Map<String, Set<String>> titlesInTimetable;
    private final ReadingLog log;

    /** @param sentences those of each item's annotation */
    ItemPlans(Map<String, List<Sentence>> sentences, List<MeetingDraft> meetings, ReadingLog log) {
        this.sentences = sentences;
        this.titlesInTimetable = titles(meetings.stream().flatMap(meeting -> meeting.entries.stream()));
        this.log = log;
    }

    List<PlannedItem> of(List<ItemDraft> items) {
        List<PlannedItem> plans = new ArrayList<>();
        items.forEach(item -> plans.add(plan(item)));
        return plans;
    }

    private PlannedItem plan(ItemDraft item) {
        if (!item.annotated()) {
            log.warn(
                    item.line,
                    WarningCode.ITEM_WITHOUT_ANNOTATION,
                    "Item %s has no annotation; add one or leave it without.".formatted(item.number));
        }
        List<Sentence> annotation = sentences.getOrDefault(item.number, List.of());
        return new PlannedItem(
                item.number,
                item.numberAsPrinted,
                item.title(),
                item.titleAsPrinted,
                shortTitle(item),
                item.line,
                item.heading,
                item.paragraphs.stream().map(ItemPlans::paragraph).toList(),
                item.documentation.stream()
                        .map(ListedDocument::symbol)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                item.documentation,
                ProgrammeReader.read(item, annotation),
                annotation.stream()
                        .filter(sentence -> INVITATION.matcher(sentence.text()).find())
                        .map(Sentence::asWritten)
                        .toList(),
                of(item.children));
    }

    /** The timetable's title of the item, where it is another one. */
    private String shortTitle(ItemDraft item) {
        return titlesInTimetable.getOrDefault(item.number, Set.of()).stream()
                .filter(title -> !Typography.words(title).equals(Typography.words(item.titleAsPrinted)))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Set<String>> titles(Stream<PlannedEntry> entries) {
        Map<String, Set<String>> titles = new HashMap<>();
        // "1–3" has one title for three items: it is none of theirs.
        entries.filter(entry -> entry.item() != null && !entry.title().isBlank())
                .filter(entry -> ItemNumbers.list(entry.itemAsPrinted()).size() == 1)
                .forEach(entry -> titles.computeIfAbsent(entry.item(), _ -> new LinkedHashSet<>())
                        .add(entry.title()));
        return titles;
    }

    private static PlannedParagraph paragraph(Passage passage) {
        String text = passage.text();
        return new PlannedParagraph(
                text,
                passage.firstLine(),
                passage.lastLine(),
                text.length() > Sentence.LONGEST
                        ? List.of()
                        : Symbols.in(text).stream()
                                .map(Symbols.Mention::symbol)
                                .distinct()
                                .toList(),
                passage.links().stream()
                        .filter(link ->
                                !link.target().isEmpty() && !link.target().equals("#"))
                        .toList(),
                passage.marks());
    }

    /** Every title printed for an item. */
    static List<SourceLine> titles(List<ItemDraft> items) {
        return items.stream()
                .map(item -> new SourceLine(item.line, item.title()))
                .toList();
    }
}
