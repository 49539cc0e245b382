package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents as the database has them: each call sees every write that was committed before it. */
@ApplicationScoped
public class DocumentLists {

    private final Documents documents;
    private final KeptViews views;

    DocumentLists(Documents documents, KeptViews views) {
        this.documents = documents;
        this.views = views;
    }

    /**
     * The documents that the filter lets through, whatever its {@code q}.
     *
     * @param beginnings of symbols, one of which is asked for; null for every symbol
     * @param after null for the beginning of the list
     * @param rows at most so many
     */
    public List<DocumentView> page(
            DocumentFilter filter, Collection<String> beginnings, DocumentOrder order, ListPosition after, int rows) {
        DocumentQuery query = DocumentQuery.of(filter, beginnings, order, after);
        // One statement or the other makes the whole page: of two, the second may see what the first did not.
        return views.exactly(documents.states(query, rows)).orElseGet(() -> views.keepAll(documents.page(query, rows)));
    }

    /** Those that there are of the documents named, in the order of their names, by one query. */
    public List<DocumentView> named(List<String> symbols) {
        if (symbols.isEmpty()) {
            return List.of();
        }
        Map<String, KeptViews.State> there = new LinkedHashMap<>();
        symbols.forEach(symbol -> there.put(symbol, null));
        documents.statesOf(symbols).forEach(state -> there.put(state.symbol(), state));
        return views.of(there.values().stream().filter(Objects::nonNull).toList());
    }

    /** The next documents after a symbol in the order of symbols; the empty text is before all of them. */
    @Transactional
    public List<DocumentSource> sourcesAfter(String symbol, int rows) {
        return documents.sources("symbol > ?1 order by symbol", symbol, rows);
    }

    /** Those that there are of the documents named, in no order. */
    @Transactional
    public List<DocumentSource> sourcesOf(Collection<String> symbols) {
        return symbols.isEmpty() ? List.of() : documents.sources("symbol in ?1", symbols, symbols.size());
    }
}
