package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rostrum.agenda.importing.reading.plan.ListedDocument;

/**
 * A list headed "Documentation".
 *
 * @param after number of the item whose annotation it follows
 * @param level level of its heading, 0 where it is none by markup
 */
record DocumentationList(String after, int line, int level, List<ListedDocument> entries) {

    /** Adds the entries of a block: one for each symbol that ends a line, since plain text puts no blank lines between. */
    void add(Block block) {
        List<String> open = new ArrayList<>();
        String[] lines = block.raw().split("\n");
        int first = block.firstLine();
        for (int i = 0; i < lines.length; i++) {
            open.add(lines[i]);
            boolean last = i == lines.length - 1;
            if (last || Symbols.endsWithSymbol(InlineReader.read(lines[i]).text())) {
                entries.add(entry(InlineReader.read(String.join("\n", open)).text(), first));
                open.clear();
                first = block.firstLine() + i + 1;
            }
        }
    }

    List<String> symbols() {
        return entries.stream()
                .map(ListedDocument::symbol)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static ListedDocument entry(String text, int line) {
        List<Symbols.Mention> mentions = Symbols.in(text);
        if (mentions.isEmpty()) {
            return new ListedDocument(null, Typography.withoutClosing(text), text, line);
        }
        Symbols.Mention last = mentions.getLast();
        String title = text.substring(0, last.start()) + text.substring(last.end());
        return new ListedDocument(
                last.symbol(),
                Typography.withoutClosing(title.replaceAll("\\(\\s*\\)", "")).strip(),
                text,
                line);
    }
}
