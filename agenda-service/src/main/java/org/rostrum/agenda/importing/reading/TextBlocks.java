package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document into blocks. Line by line, because what comes out of word processors is half Markdown: a table
 * parted by tabs would be a paragraph or a code block to a Markdown parser.
 */
final class TextBlocks {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)\\s*$");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•–]\\s+(\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:\\d{1,3}[.)]|\\([a-z]{1,5}\\)|\\d{1,3} ?(?:\\([a-z]{1,5}\\) ?){1,3}\\.?)\\s+\\S.*$");
    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\s*1[.)]\\s.*$");
    private static final Pattern BOLD = Pattern.compile("^\\s*(?:\\*\\*.+\\*\\*|__.+__|<b>.+</b>)\\s*$");
    private static final Pattern NOTE =
            Pattern.compile("^\\s*(?:<sup>\\s*[A-Za-z*\\d]{1,2}\\s*</sup>|\\[\\^[A-Za-z0-9*]{1,3}]|[ᵃᵇᶜᵈᵉᶠᵍʰ]).*$");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Block.Kind openKind = Block.Kind.PARAGRAPH;
    private int openedAt;

    private TextBlocks() {}

    static List<Block> of(SourceText source) {
        TextBlocks cutter = new TextBlocks();
        for (int line = 1; line <= source.size(); line++) {
            cutter.take(line, source.line(line), source.blank(line));
        }
        cutter.close();
        return cutter.blocks;
    }

    private void take(int number, String line, boolean blank) {
        if (blank) {
            close();
            return;
        }
        String plain = Typography.plain(line);
        Matcher heading = HEADING.matcher(plain);
        if (heading.matches()) {
            close();
            String words = heading.group(2) == null ? "" : line.substring(heading.start(2), heading.end(2));
            add(Block.Kind.HEADING, heading.group(1).length(), number, number, words);
        } else if (TableRow.isRow(plain)) {
            close();
            blocks.add(new Block(Block.Kind.TABLE_ROW, 0, number, number, line, InlineReader.read(line)));
        } else if (open.size() == 1
                && openKind == Block.Kind.PARAGRAPH
                && UNDERLINE.matcher(plain).matches()) {
            add(Block.Kind.HEADING, plain.contains("=") ? 1 : 2, openedAt, number, open.getFirst());
            open.clear();
        } else if (BOLD.matcher(plain).matches() && open.isEmpty()) {
            add(Block.Kind.PARAGRAPH, 0, number, number, line.strip());
        } else {
            append(number, line, plain);
        }
    }

    private void append(int number, String line, String plain) {
        Matcher bullet = BULLET.matcher(plain);
        boolean bulleted = bullet.matches();
        boolean numbered = NUMBER.matcher(plain).matches();
        // A wrapped line of prose may begin with "(b)" or "12."; only a list's beginning interrupts prose.
        boolean inProse = !open.isEmpty() && openKind == Block.Kind.PARAGRAPH;
        boolean listItem = inProse ? FIRST_NUMBER.matcher(plain).matches() : bulleted || numbered;
        if (listItem || NOTE.matcher(plain).matches()) {
            close();
            openKind = listItem ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        }
        if (open.isEmpty()) {
            openedAt = number;
        }
        open.add(listItem && bulleted ? line.substring(bullet.start(1)).strip() : line.strip());
    }

    private void close() {
        if (!open.isEmpty()) {
            add(openKind, 0, openedAt, openedAt + open.size() - 1, String.join("\n", open));
            open.clear();
        }
        openKind = Block.Kind.PARAGRAPH;
    }

    private void add(Block.Kind kind, int level, int first, int last, String raw) {
        blocks.add(new Block(kind, level, first, last, raw, InlineReader.read(raw)));
    }
}
