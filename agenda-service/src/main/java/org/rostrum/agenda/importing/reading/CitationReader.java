package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;

/** What the annotations cite, sentence by sentence. */
final class CitationReader {
    private final Map<Sentence, List<CitationDraft>> bySentence = new LinkedHashMap<>();

    private CitationReader() {}

    static CitationReader read(List<Sentence> sentences, ReadingLog log) {
        CitationReader reader = new CitationReader();
        ResolutionCitations resolutions = new ResolutionCitations(log);
        ConventionCitations conventions = new ConventionCitations(sentences);
        EventCitations events = new EventCitations();
        for (Sentence sentence : sentences) {
            List<CitationDraft> found = new ArrayList<>(resolutions.in(sentence));
            found.addAll(conventions.in(sentence));
            found.addAll(events.in(sentence));
            found.sort(Comparator.comparingInt(draft -> draft.start));
            reader.bySentence.put(sentence, found);
        }
        return reader;
    }

    List<CitationDraft> in(Sentence sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** All citations, each instrument and place in it once in a paragraph. */
    List<PlannedCitation> citations() {
        Set<List<Object>> seen = new HashSet<>();
        List<PlannedCitation> citations = new ArrayList<>();
        bySentence
                .values()
                .forEach(drafts -> drafts.forEach(draft -> {
                    PlannedCitation citation = draft.citation();
                    if (seen.add(identity(citation))) {
                        citations.add(citation);
                    }
                }));
        return citations;
    }

    private static List<Object> identity(PlannedCitation citation) {
        List<Object> identity = new ArrayList<>();
        identity.add(citation.type());
        identity.add(citation.item());
        identity.add(citation.annotationParagraph());
        identity.add(citation.instrument());
        identity.add(citation.designation());
        identity.add(citation.paragraph());
        identity.add(citation.article());
        identity.add(citation.chapter());
        identity.add(citation.title());
        identity.add(citation.ordinal());
        identity.add(citation.dateAsPrinted());
        return identity;
    }
}
