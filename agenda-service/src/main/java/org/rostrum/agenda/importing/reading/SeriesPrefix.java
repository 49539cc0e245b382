package org.rostrum.agenda.importing.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** The body's own series symbol, which no agenda prints by itself: that of its own symbol or of most of its documents. */
final class SeriesPrefix {
    private SeriesPrefix() {}

    /** Null where symbols are missing or do not agree by a majority. */
    static String of(List<PlannedDocument> documents, MastheadFacts masthead, ReadingLog log) {
        int line = masthead.body() == null ? 1 : masthead.body().line();
        String own = masthead.masthead().symbol();
        Stream<String> symbols = own == null || Symbols.prefix(own) == null
                ? documents.stream().map(PlannedDocument::symbol)
                : Stream.of(own);
        Map<String, Long> counts = symbols.map(Symbols::prefix)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String prefix = counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .filter(most -> most.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .orElse(null);
        if (prefix == null) {
            log.warn(
                    line,
                    WarningCode.PREFIX_UNKNOWN,
                    "The body's series symbol is not printed and its documents' symbols do not show it; set it by hand.");
        } else {
            log.warn(
                    line,
                    WarningCode.PREFIX_INFERRED,
                    "The body's series symbol is not printed; %s was inferred from %d of the %d symbols the document names. Correct it if it is another body's."
                            .formatted(prefix, counts.get(prefix), all));
        }
        return prefix;
    }
}
