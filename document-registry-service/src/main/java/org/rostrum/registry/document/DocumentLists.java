package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents as the database has them: each call sees every write that was committed before it. */
@ApplicationScoped
public class DocumentLists {

    private final Documents documents;

    DocumentLists(Documents documents) {
        this.documents = documents;
    }

    /**
     * The documents that the filter lets through, whatever its {@code q}.
     *
     * @param beginnings of symbols, one of which is asked for; null for every symbol
     * @param after null for the beginning of the list
     * @param rows at most so many
     */
    @Transactional
    public List<DocumentView> page(
            DocumentFilter filter, Collection<String> beginnings, DocumentOrder order, ListPosition after, int rows) {
        return documents.page(DocumentQuery.of(filter, beginnings, order, after), rows).stream()
                .map(DocumentView::of)
                .toList();
    }

    /** Those that there are of the documents named, in the order of their names, by one query. */
    @Transactional
    public List<DocumentView> named(List<String> symbols) {
        if (symbols.isEmpty()) {
            return List.of();
        }
        Map<String, DocumentView> there = new LinkedHashMap<>();
        symbols.forEach(symbol -> there.put(symbol, null));
        documents.list("symbol in ?1", symbols).forEach(found -> there.put(found.symbol, DocumentView.of(found)));
        return there.values().stream().filter(found -> found != null).toList();
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
