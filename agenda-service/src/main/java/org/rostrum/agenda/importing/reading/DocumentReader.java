package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.ListedDocument;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Gathers every document the agenda names: its titles, the items it belongs to and the items that only cite it. */
final class DocumentReader {
    private static final Pattern TITLE_IN_PROSE = Pattern.compile(
            "\\b(?i:the|an?|its|before it)\\s((?:(?!(?:the|an?|its)\\s)[\\w-]{1,30}\\s){0,4}?(?:notes?|reports?|papers?|guidelines|compilation|study|summary|letter|statement|guide|proposal|proposals|draft)\\b[^()\\[\\];]{0,500}?),?\\s?[(\\[]$");
    private static final Pattern BEFORE_IT = Pattern.compile("\\b(?:have|has|had)\\sbefore\\s(?:it|them)\\b");

    /** More than any document has. */
    private static final int MOST_TITLES = 20;

    private static final class Draft {
        final List<SourceLine> titles = new ArrayList<>();
        final Set<String> items = new LinkedHashSet<>();
        final Set<String> citedIn = new LinkedHashSet<>();
        final Set<Integer> lines = new LinkedHashSet<>();
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final ReadingLog log;

    private DocumentReader(ReadingLog log) {
        this.log = log;
    }

    static List<PlannedDocument> read(List<ItemDraft> items, List<Sentence> sentences, ReadingLog log) {
        DocumentReader reader = new DocumentReader(log);
        // Documentation prints titles in full: it comes first among a document's titles.
        items.forEach(reader::listed);
        sentences.forEach(reader::cited);
        return reader.documents();
    }

    private void listed(ItemDraft item) {
        for (ListedDocument entry : item.documentation) {
            for (Symbols.Mention mention : Symbols.in(entry.text())) {
                Draft draft = drafts.computeIfAbsent(mention.symbol(), _ -> new Draft());
                draft.items.add(item.number);
                draft.lines.add(entry.line());
                if (mention.symbol().equals(entry.symbol())) {
                    title(draft, entry.title(), entry.line());
                }
            }
        }
    }

    private void cited(Sentence sentence) {
        int from = 0;
        for (Symbols.Mention mention : Symbols.in(sentence.text())) {
            Draft draft = drafts.computeIfAbsent(mention.symbol(), _ -> new Draft());
            int line = sentence.line(mention.start());
            draft.citedIn.add(sentence.item());
            draft.lines.add(line);
            if (BEFORE_IT.matcher(sentence.text()).find()) {
                draft.items.add(sentence.item());
            }
            Matcher title = TITLE_IN_PROSE.matcher(sentence.text()).region(from, mention.start());
            if (title.find()) {
                title(draft, title.group(1), line);
            }
            from = mention.end();
        }
    }

    private void title(Draft draft, String title, int line) {
        boolean known = draft.titles.stream()
                .anyMatch(printed -> Typography.words(printed.text()).equals(Typography.words(title)));
        if (!known && !title.isBlank() && draft.titles.size() < MOST_TITLES) {
            draft.titles.add(new SourceLine(line, title.strip()));
        }
    }

    private List<PlannedDocument> documents() {
        List<PlannedDocument> documents = new ArrayList<>();
        drafts.forEach((symbol, draft) -> {
            if (draft.titles.size() > 1) {
                SourceLine first = draft.titles.getFirst();
                draft.titles.stream()
                        .skip(1)
                        .forEach(other -> log.warn(
                                other.line(),
                                WarningCode.TITLE_VARIES,
                                "%s is \"%s\" here and \"%s\" in line %d; both titles were kept, the latter first."
                                        .formatted(symbol, other.text(), first.text(), first.line())));
            }
            List<Integer> lines = draft.lines.stream().sorted().toList();
            documents.add(new PlannedDocument(
                    symbol, draft.titles, List.copyOf(draft.items), List.copyOf(draft.citedIn), lines, "CITED"));
        });
        return documents;
    }
}
