package org.rostrum.schedule.timetable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The proposed organization of work of the twelfth expert meeting, as it is printed in the annex of its agenda. */
final class Annex {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().resolveSibling("samples").resolve("annotated-provisional-agenda-2023.md");

    private Annex() {}

    /** The rows of the table without its markup, and the notes below it, each as a row. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        boolean inAnnex = false;
        for (String line : lines()) {
            inAnnex |= line.startsWith("## Proposed organization of work");
            if (inAnnex && (line.contains("\t") || line.startsWith("<sup>") || line.startsWith("<b>"))) {
                String[] cells = line.split("\t", -1);
                rows.add(List.of(
                        plain(cells[0]),
                        cells.length > 1 ? plain(cells[1]) : "",
                        cells.length > 2 ? plain(cells[2]) : ""));
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")")
                .strip();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
