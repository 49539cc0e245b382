package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * Something that happens under an item.
 *
 * @param wordingAsPrinted the words it was recognised by: "a panel discussion", "will brief"
 * @param several whether the document speaks of more than one
 * @param holders who holds it, without article; more than one hold it jointly; empty where unsaid
 * @param topic what it is on, null where unsaid
 * @param focus its focus, null where unsaid
 * @param text the sentence or title
 */
public record ProgrammeElement(
        ProgrammeKind kind,
        String wordingAsPrinted,
        boolean several,
        List<String> holders,
        String topic,
        String focus,
        String text,
        int line) {
    public ProgrammeElement {
        holders = Lists.copyOf(holders);
    }
}
