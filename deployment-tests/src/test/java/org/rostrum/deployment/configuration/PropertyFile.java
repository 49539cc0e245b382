package org.rostrum.deployment.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of properties with the comments above them. */
final class PropertyFile {

    /** @param comment what stands above it, or above the nearest one before it in the same paragraph */
    record Entry(String property, String value, String comment) {}

    private PropertyFile() {}

    /** Properties of the profile that runs; those of tests and development are left out. */
    static List<Entry> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        boolean commentEnded = true;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                if (commentEnded) {
                    comment.setLength(0);
                }
                comment.append(line.substring(1).strip()).append(' ');
                commentEnded = false;
            } else if (line.isBlank()) {
                comment.setLength(0);
                commentEnded = true;
            } else {
                commentEnded = true;
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("%")) {
                    entries.add(new Entry(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip(),
                            comment.toString().strip()));
                }
            }
        }
        return entries;
    }
}
