package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * What somebody asked of somebody.
 *
 * @param verb as printed: "called upon", "requested"
 * @param addressee as printed; for a commitment those who commit themselves; null where it could not be told
 * @param by who asked, as printed; null in the passive
 * @param request what was asked, in the sentence's words
 * @param instruments what it rests on; empty where the sentence names none
 * @param backReference whether addressee or instrument come from the sentence before ("They further committed")
 * @param text the sentence
 */
public record PlannedMandate(
        String item,
        int annotationParagraph,
        int line,
        String verb,
        String addressee,
        String by,
        String request,
        List<InstrumentReference> instruments,
        boolean backReference,
        String text) {
    public PlannedMandate {
        instruments = Lists.copyOf(instruments);
    }
}
