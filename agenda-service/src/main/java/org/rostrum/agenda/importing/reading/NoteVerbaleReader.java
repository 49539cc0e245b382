package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.PlannedNoteVerbale;

/** Follows a note verbale to the documents made of its responses, under the same item. */
final class NoteVerbaleReader {
    private static final Pattern RESPONSES = Pattern.compile(
            "(?i)\\b(?:on the basis of|based on|summari[sz]\\w*|analys\\w*)\\b.{0,40}\\b(?:responses|replies|information|submissions)\\b.{0,40}\\breceived\\b");

    /** "The secretariat circulated a note verbale": who stands before the verb. */
    private static final Pattern SENT = Pattern.compile(
            "\\b(?<by>(?:[Tt]he\\s)?[A-Za-z][\\w-]{1,30}(?:\\s[\\w-]{1,30}){0,4}?)\\s(?:had\\s|has\\s|also\\s){0,2}(?:circulated|sent|issued|transmitted|addressed|dispatched)\\b");

    private static final Pattern REQUEST = Pattern.compile(
            "^.{0,80}?\\b(?<asks>(?:with\\sa\\sview\\sto|in\\sorder\\sto|in\\swhich|requesting|inviting|asking|seeking|soliciting)\\s.+)$");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "\\b(?:from|requesting|inviting|asking)\\s(?<who>(?:all\\s|the\\s)?(?:States|Member|Parties|Governments|delegations|observers)(?:\\s(?:States|parties|Parties))?)\\b");

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
                by(draft),
                addressees(request(draft)),
                request(draft),
                responses == null ? null : responses.asWritten(),
                documents);
    }

    private static String by(CitationDraft draft) {
        Matcher sent = SENT.matcher(draft.sentence.text().substring(0, draft.start));
        return sent.find() ? sent.group("by") : null;
    }

    private static String request(CitationDraft draft) {
        Matcher asks = REQUEST.matcher(draft.sentence.text().substring(draft.start + draft.text.length()));
        return asks.find() ? Typography.withoutClosing(asks.group("asks")) : null;
    }

    private static List<String> addressees(String request) {
        Matcher addressee = request == null ? null : ADDRESSEE.matcher(request);
        return addressee != null && addressee.find() ? List.of(addressee.group("who")) : List.of();
    }
}
