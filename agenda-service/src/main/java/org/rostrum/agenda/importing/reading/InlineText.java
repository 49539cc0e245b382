package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.agenda.importing.reading.plan.PlannedLink;

/**
 * A run of Markdown reduced to what a reader sees.
 *
 * @param text text without emphasis, with links reduced to their text and note marks taken out
 * @param lineOffsets where in {@code text} each source line after the first begins
 * @param marks superscript note marks, in order
 * @param links links with a target, an empty target included as {@code ""}
 * @param strong whether all of it is bold
 */
record InlineText(String text, List<Integer> lineOffsets, List<String> marks, List<PlannedLink> links, boolean strong) {

    static InlineText literal(String text) {
        return new InlineText(text.replace('\n', ' '), lineBreaks(text), List.of(), List.of(), false);
    }

    private static List<Integer> lineBreaks(String text) {
        List<Integer> offsets = new ArrayList<>();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            offsets.add(at + 1);
        }
        return offsets;
    }
}
