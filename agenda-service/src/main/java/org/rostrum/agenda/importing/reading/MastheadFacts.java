package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import org.rostrum.agenda.importing.reading.plan.PlannedMasthead;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/**
 * What the masthead says of the document and of its session. Null means that it does not say it.
 *
 * @param sessionLine "Twelfth session", where the masthead prints it
 * @param datesLine line of city and dates
 */
record MastheadFacts(
        PlannedMasthead masthead,
        SourceLine parentBody,
        SourceLine body,
        SourceLine sessionLine,
        String city,
        LocalDate startDate,
        LocalDate endDate,
        String datesAsPrinted,
        int datesLine) {}
