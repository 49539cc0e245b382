package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A note verbale an annotation reports.
 *
 * @param responses sentence on what was made of the responses, null where there is none
 * @param documents symbols of what was prepared from the responses
 */
public record PlannedNoteVerbale(
        LocalDate date, String item, int line, String text, SourceLine responses, List<String> documents) {
    public PlannedNoteVerbale {
        documents = Lists.copyOf(documents);
    }
}
