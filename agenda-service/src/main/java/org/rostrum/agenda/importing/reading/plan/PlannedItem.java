package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * An agenda item.
 *
 * @param number normalised, without spaces: {@code 3}, {@code 3(a)}, {@code 3(a)(i)}
 * @param numberAsPrinted as in the list of items: {@code 3}, {@code (a)}
 * @param title full title without its closing punctuation
 * @param titleAsPrinted title as in the list of items
 * @param shortTitle title in the timetable where it differs, otherwise null
 * @param line line in the list of items, or of the heading where the list lacks the item
 * @param heading heading of the annotation as printed, null where there is none
 * @param annotation paragraphs in order
 * @param documents symbols listed for the item, in order
 * @param documentation entries of its documentation as printed
 * @param programme what happens under the item
 * @param invitations sentences that invite participants to do something ("may wish to", "are encouraged to")
 * @param items sub-items
 */
public record PlannedItem(
        String number,
        String numberAsPrinted,
        String title,
        String titleAsPrinted,
        String shortTitle,
        int line,
        SourceLine heading,
        List<PlannedParagraph> annotation,
        List<String> documents,
        List<ListedDocument> documentation,
        List<ProgrammeElement> programme,
        List<SourceLine> invitations,
        List<PlannedItem> items) {
    public PlannedItem {
        annotation = Lists.copyOf(annotation);
        documents = Lists.copyOf(documents);
        documentation = Lists.copyOf(documentation);
        programme = Lists.copyOf(programme);
        invitations = Lists.copyOf(invitations);
        items = Lists.copyOf(items);
    }
}
