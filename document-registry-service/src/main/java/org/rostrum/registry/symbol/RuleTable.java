package org.rostrum.registry.symbol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a table of rules beside this class: tab-separated columns, {@code #} begins a comment line. */
final class RuleTable {
    private RuleTable() {}

    static List<String[]> read(String name, int columns) {
        try (InputStream in = RuleTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The rule table " + name + " is missing from the application.");
            }
            List<String[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.strip().split("\t", -1);
                if (row.length != columns) {
                    throw new IllegalStateException(name + " needs " + columns + " columns in: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rule table " + name + ".", e);
        }
    }
}
