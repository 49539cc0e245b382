package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;

/**
 * Something an annotation cites. Members that do not apply to its type are null.
 *
 * @param item item whose annotation cites it
 * @param annotationParagraph 1-based paragraph of that annotation
 * @param text the words of the citation
 * @param instrument full name of a convention or kind of declaration
 * @param designation {@code 9/3}
 * @param paragraph paragraph of the instrument
 * @param article normalised: {@code 1(b)}
 * @param chapter {@code IV}
 * @param title title as printed
 * @param by who issued, held or approved it, as printed
 * @param ordinal number of an earlier meeting
 * @param startDate first day; {@code endDate} is the same for a single day
 * @param backReference whether the words only point back ("the same resolution") and were resolved from what precedes
 */
public record PlannedCitation(
        CitationType type,
        String item,
        int annotationParagraph,
        int line,
        String text,
        String instrument,
        String designation,
        String paragraph,
        String article,
        String chapter,
        String title,
        String by,
        Integer ordinal,
        LocalDate startDate,
        LocalDate endDate,
        String dateAsPrinted,
        boolean backReference) {}
