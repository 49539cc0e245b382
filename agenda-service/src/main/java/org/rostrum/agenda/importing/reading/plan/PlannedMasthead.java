package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The head of the first page.
 *
 * @param symbol the document's own symbol, null where absent
 * @param distribution as printed: "General"
 * @param originalLanguage code of an official language (ar, zh, en, fr, ru, es), null where absent or another one
 * @param kind as printed: "Annotated provisional agenda"
 * @param lines every line of the masthead as printed
 */
public record PlannedMasthead(
        String symbol,
        String distribution,
        LocalDate date,
        String originalLanguage,
        String kind,
        List<SourceLine> lines) {
    public PlannedMasthead {
        lines = Lists.copyOf(lines);
    }
}
