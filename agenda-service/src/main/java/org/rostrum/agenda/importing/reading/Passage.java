package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rostrum.agenda.importing.reading.plan.PlannedLink;

/** A paragraph that knows the source line of each of its characters, also after parts of it were joined. */
final class Passage {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<PlannedLink> links = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private int lastLine;

    private Passage() {}

    static Passage of(Block block) {
        Passage passage = new Passage();
        passage.append(block);
        return passage;
    }

    /** Continues the passage with a block that a page break had parted from it. */
    void join(Block block) {
        text.append(' ');
        append(block);
    }

    private void append(Block block) {
        int base = text.length();
        offsets.add(base);
        lines.add(block.firstLine());
        int line = block.firstLine();
        for (int offset : block.inline().lineOffsets()) {
            offsets.add(base + offset);
            lines.add(++line);
        }
        text.append(block.text());
        links.addAll(block.inline().links());
        marks.addAll(block.inline().marks());
        lastLine = block.lastLine();
    }

    String text() {
        return text.toString();
    }

    char lastCharacter() {
        return text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
    }

    int firstLine() {
        return lines.getFirst();
    }

    int lastLine() {
        return lastLine;
    }

    int lineAt(int offset) {
        int at = Collections.binarySearch(offsets, offset);
        return lines.get(at >= 0 ? at : Math.max(0, -at - 2));
    }

    List<String> marks() {
        return marks;
    }

    List<PlannedLink> links() {
        return links;
    }
}
