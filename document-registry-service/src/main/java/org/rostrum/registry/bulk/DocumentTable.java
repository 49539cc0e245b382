package org.rostrum.registry.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rostrum.commons.table.SafeCell;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.document.DocumentDetails;
import org.rostrum.registry.document.DocumentView;
import org.rostrum.registry.document.Release;

/** Documents as CSV (RFC 4180): a row of column names, then one row for each; what is unknown is empty. */
final class DocumentTable {

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("symbol", "status"),
                    byLanguage("title"),
                    byLanguage("titlesAsPrinted"),
                    Stream.of("distribution", "originalLanguage", "date", "author", "jobNumber", "items"),
                    byLanguage("release"),
                    byLanguage("releasedAt"),
                    Stream.of(
                            "bodyPrefix",
                            "session",
                            "year",
                            "kind",
                            "number",
                            "base",
                            "reissued",
                            "relation",
                            "relatesTo",
                            "reissuedAs"))
            .flatMap(names -> names)
            .toList();

    private final CSVPrinter rows;

    /** Writes the column names. */
    DocumentTable(Appendable output) throws IOException {
        rows = new CSVPrinter(output, CSVFormat.RFC4180);
        rows.printRecord(COLUMNS);
    }

    void add(DocumentView document) throws IOException {
        rows.printRecord(
                cells(document).map(DocumentTable::text).map(SafeCell::of).toList());
    }

    private static Stream<Object> cells(DocumentView document) {
        DocumentDetails said = document.details();
        List<Object> cells = new ArrayList<>(COLUMNS.size());
        cells.addAll(Arrays.asList(document.symbol(), said.status()));
        LANGUAGES.forEach(language -> cells.add(in(language, said.title())));
        LANGUAGES.forEach(language -> cells.add(inLines(said.titlesAsPrinted().stream()
                .map(title -> in(language, title))
                .filter(Objects::nonNull))));
        cells.addAll(Arrays.asList(
                said.distribution(),
                said.originalLanguage() == null ? null : said.originalLanguage().code(),
                said.date(),
                said.author(),
                said.jobNumber(),
                inLines(said.items().stream())));
        List<Release> releases =
                LANGUAGES.stream().map(said.releases()::get).collect(Collectors.toCollection(ArrayList::new));
        releases.forEach(release -> cells.add(release == null ? null : release.state()));
        releases.forEach(release -> cells.add(release == null ? null : release.at()));
        cells.addAll(Arrays.asList(
                document.bodyPrefix(),
                document.session(),
                document.year(),
                document.kind(),
                document.number(),
                document.base(),
                document.reissued(),
                document.relation(),
                document.relatesTo(),
                document.reissuedAs()));
        return cells.stream();
    }

    private static String in(Language language, LocalizedText text) {
        return text == null ? null : text.in(language).orElse(null);
    }

    /** Several values in one cell, each on a line. */
    private static String inLines(Stream<String> values) {
        return values.collect(Collectors.joining("\n"));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Stream<String> byLanguage(String name) {
        return LANGUAGES.stream().map(language -> name + "." + language.code());
    }
}
