package org.rostrum.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.DocumentSource;
import org.rostrum.registry.document.DocumentSource.Title;
import org.rostrum.registry.document.DocumentStatus;
import org.rostrum.registry.document.ListPosition;

/** An index without a database, for tests of what it finds. */
final class TitlesInMemory implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2023-09-04T12:00:00Z");

    private final TitleIndex index;

    TitlesInMemory() {
        try {
            index = new TitleIndex(new ByteBuffersDirectory());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    TitlesInMemory with(String symbol, Language language, String title) {
        return with(symbol, null, new Title(language, title));
    }

    TitlesInMemory with(String symbol, LocalDate date, Title... titles) {
        return write(new DocumentSource(
                symbol,
                "A/AC.1",
                null,
                2023,
                null,
                DocumentStatus.CITED,
                date,
                NOON,
                List.of("3(a)"),
                List.of(titles)));
    }

    /** Each write makes a segment of its own, as writes that come one by one do. */
    private TitlesInMemory write(DocumentSource document) {
        try {
            index.replace(document);
            index.refresh();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    TitlesInMemory without(String symbol) throws IOException {
        index.remove(List.of(symbol));
        index.refresh();
        return this;
    }

    List<String> found(String words) {
        return symbols(hits(words, DocumentOrder.RELEVANCE, null, 100));
    }

    Hits hits(String words, DocumentOrder order, ListPosition after, int rows) {
        try {
            return index.search(
                    WordQuery.of(SoughtWords.in(words), Set.of(), new DocumentFilter()), order, after, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every page of a list, one after the other. */
    List<String> pages(String words, DocumentOrder order, int rows, Runnable betweenPages) {
        List<String> all = new ArrayList<>();
        ListPosition last = null;
        Hits page;
        do {
            page = hits(words, order, last, rows);
            all.addAll(symbols(page));
            last = page.found().isEmpty() ? null : page.found().getLast();
            betweenPages.run();
        } while (page.found().size() == rows);
        return all;
    }

    Hits count(DocumentFilter filter, Set<String> beginnings) throws IOException {
        return index.count(filter, beginnings);
    }

    static List<String> symbols(Hits hits) {
        return hits.found().stream().map(ListPosition::symbol).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
