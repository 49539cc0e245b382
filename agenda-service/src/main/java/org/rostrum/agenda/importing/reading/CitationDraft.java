package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;

/** A citation while its parts are found; what stays null does not apply to its type. */
final class CitationDraft {
    final CitationType type;
    final Sentence sentence;
    final int start;
    final String text;
    String instrument;
    String designation;
    String paragraph;
    String article;
    String chapter;
    String title;
    String by;
    Integer ordinal;
    LocalDate startDate;
    LocalDate endDate;
    String dateAsPrinted;
    boolean backReference;

    CitationDraft(CitationType type, Sentence sentence, int start, String text) {
        this.type = type;
        this.sentence = sentence;
        this.start = start;
        this.text = text;
    }

    void dates(String printed) {
        dateAsPrinted = printed;
        EnglishDates.range(printed).ifPresent(range -> {
            startDate = range.start();
            endDate = range.end();
        });
    }

    PlannedCitation citation() {
        return new PlannedCitation(
                type,
                sentence.item(),
                sentence.paragraph(),
                sentence.line(start),
                text,
                instrument,
                designation,
                paragraph,
                article,
                chapter,
                title,
                by,
                ordinal,
                startDate,
                endDate,
                dateAsPrinted,
                backReference);
    }
}
