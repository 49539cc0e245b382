package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A note verbale an annotation reports.
 *
 * @param by who sent it, as printed; null where unsaid
 * @param addressees whom it asks, as printed
 * @param request what it asks for, in the sentence's words; null where unsaid
 * @param responses sentence on what was made of the responses, null where there is none
 * @param documents symbols of what was prepared from the responses
 */
public record PlannedNoteVerbale(
        LocalDate date,
        String item,
        int line,
        String text,
        String by,
        List<String> addressees,
        String request,
        SourceLine responses,
        List<String> documents) {
    public PlannedNoteVerbale {
        addressees = Lists.copyOf(addressees);
        documents = Lists.copyOf(documents);
    }
}
