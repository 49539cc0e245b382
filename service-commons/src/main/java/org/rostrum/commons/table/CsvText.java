package org.rostrum.commons.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as CSV (RFC 4180), each cell as it can stand in a spreadsheet ({@link SafeCell}). */
public final class CsvText {

    private CsvText() {}

    public static String of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(SafeCell::of));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
