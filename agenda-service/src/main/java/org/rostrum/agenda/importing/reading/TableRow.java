package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a table, parted by tabs or by upright strokes. Empty cells are kept out: what a cell is, its text says. */
record TableRow(int line, List<InlineText> cells) {
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\d{1,3}[.)]|\\([a-z]{1,5}\\))\\s*\\t.*$");

    static boolean isRow(String line) {
        int tabs = (int) line.chars().filter(c -> c == '\t').count();
        boolean tabbed = tabs >= 2 || line.strip().indexOf('\t') > 0;
        if (tabbed && !(tabs == 1 && NUMBERED.matcher(line).matches())) {
            return true;
        }
        String stripped = line.strip();
        return stripped.startsWith("|") && stripped.indexOf('|', 1) > 0;
    }

    static boolean tabbed(Block row) {
        return row.raw().indexOf('\t') >= 0 && !row.raw().strip().startsWith("|");
    }

    static TableRow of(Block row) {
        List<InlineText> cells = new ArrayList<>();
        for (String cell : row.raw().split(tabbed(row) ? "\t" : "\\|")) {
            if (!Typography.plain(cell).isBlank()) {
                cells.add(InlineReader.read(cell.strip()));
            }
        }
        return new TableRow(row.firstLine(), cells);
    }
}
