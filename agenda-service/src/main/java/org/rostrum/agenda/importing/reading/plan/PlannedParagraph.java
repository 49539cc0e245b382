package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * A paragraph of an annotation.
 *
 * @param text as written, links reduced to their text
 * @param line first line
 * @param lastLine last line; beyond {@code line} for wrapped or rejoined paragraphs
 * @param documents symbols it names, in order
 * @param links links whose target is not empty
 * @param notes raised note marks, which the text leaves out
 */
public record PlannedParagraph(
        String text, int line, int lastLine, List<String> documents, List<PlannedLink> links, List<String> notes) {
    public PlannedParagraph {
        documents = Lists.copyOf(documents);
        links = Lists.copyOf(links);
        notes = Lists.copyOf(notes);
    }
}
