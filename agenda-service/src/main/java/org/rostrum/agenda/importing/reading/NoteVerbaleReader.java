package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.PlannedNoteVerbale;

/** Follows a note verbale to the documents made of its responses, under the same item. */
final class NoteVerbaleReader {
    private static final Pattern RESPONSES = Pattern.compile(
            "(?i)\\b(?:on the basis of|based on|summari[sz]\\w*|analys\\w*)\\b.{0,40}\\b(?:responses|replies|information|submissions)\\b.{0,40}\\breceived\\b");

    private NoteVerbaleReader() {}

    static List<PlannedNoteVerbale> read(List<Sentence> sentences, CitationReader citations) {
        List<PlannedNoteVerbale> notes = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (CitationDraft draft : citations.in(sentences.get(i))) {
                if (draft.type == CitationType.NOTE_VERBALE) {
                    notes.add(note(draft, responses(sentences, i)));
                }
            }
        }
        return notes;
    }

    private static Sentence responses(List<Sentence> sentences, int at) {
        String item = sentences.get(at).item();
        return sentences.stream()
                .skip(at)
                .limit(50)
                .takeWhile(sentence -> sentence.item().equals(item))
                .filter(sentence -> RESPONSES.matcher(sentence.text()).find())
                .findFirst()
                .orElse(null);
    }

    private static PlannedNoteVerbale note(CitationDraft draft, Sentence responses) {
        List<String> documents = responses == null
                ? List.of()
                : Symbols.in(responses.text()).stream()
                        .map(Symbols.Mention::symbol)
                        .distinct()
                        .toList();
        return new PlannedNoteVerbale(
                draft.startDate,
                draft.sentence.item(),
                draft.sentence.line(draft.start),
                draft.sentence.asWritten().text(),
                responses == null ? null : responses.asWritten(),
                documents);
    }
}
