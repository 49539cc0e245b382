package org.rostrum.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.Query;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentLists;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.DocumentSource;
import org.rostrum.registry.document.DocumentView;
import org.rostrum.registry.document.ListPosition;
import org.rostrum.registry.document.Sought;
import org.rostrum.web.WebProblem;

/** Finds documents: {@link Sought} says whether the database answers or the index of titles. */
@ApplicationScoped
public class DocumentSearch {

    private static final int ROWS_AT_ONCE = 500;

    private final DocumentLists lists;
    private final IndexKeeper index;

    DocumentSearch(DocumentLists lists, IndexKeeper index) {
        this.lists = lists;
        this.index = index;
    }

    /**
     * @param asked null for the usual order: by relevance where words are sought, else by symbol
     * @throws RuntimeException 400, or 503 where words are sought and the index is not built yet
     */
    Page<DocumentHit> page(DocumentFilter filter, DocumentOrder asked, PageRequest page) {
        return switch (Sought.in(filter.q)) {
            case Sought.Everything everything -> listed(filter, null, bySymbolAtLeast(asked), page);
            case Sought.Symbols(Set<String> beginnings) -> listed(filter, beginnings, bySymbolAtLeast(asked), page);
            case Sought.Words words -> found(filter, words, asked == null ? DocumentOrder.RELEVANCE : asked, page);
        };
    }

    /**
     * Gives every document that a filter lets through, in the order of symbols, a few hundred in memory at a time. What
     * is written meanwhile may be among them or not.
     *
     * @throws RuntimeException as {@link #page}
     */
    public void forEach(DocumentFilter filter, Consumer<DocumentView> action) {
        switch (Sought.in(filter.q)) {
            case Sought.Everything everything -> forEachListed(filter, null, action);
            case Sought.Symbols(Set<String> beginnings) -> forEachListed(filter, beginnings, action);
            case Sought.Words words -> forEachFound(query(filter, words, wordsOf(words)), action);
        }
    }

    private Page<DocumentHit> listed(
            DocumentFilter filter, Set<String> beginnings, DocumentOrder order, PageRequest page) {
        SearchCursor cursor = SearchCursor.of(filter, order);
        Optional<ListPosition> after = cursor.read(page);
        List<DocumentView> rows = lists.page(filter, beginnings, order, after.orElse(null), page.rowsToRead());
        Page<DocumentHit> cut = Page.cut(
                        rows, page.limit(), last -> cursor.write(new ListPosition(order.valueOf(last), last.symbol())))
                .map(document -> new DocumentHit(document, null));
        if (after.isEmpty() && cut.next() == null) {
            return cut.counted(rows.size(), true);
        }
        return index.count(filter, beginnings)
                .map(count -> cut.counted(Math.max(count.total(), cut.data().size()), count.exact()))
                .orElse(cut);
    }

    private Page<DocumentHit> found(DocumentFilter filter, Sought.Words sought, DocumentOrder order, PageRequest page) {
        SoughtWords words = wordsOf(sought);
        SearchCursor cursor = SearchCursor.of(filter, order);
        ListPosition after = cursor.read(page).orElse(null);
        Hits hits = index.search(query(filter, sought, words), order, after, page.rowsToRead());
        Page<ListPosition> cut = Page.cut(hits.found(), page.limit(), cursor::write);
        List<DocumentHit> documents = documents(cut.data()).stream()
                .map(document -> new DocumentHit(document, highlights(document, words)))
                .toList();
        return new Page<>(documents, cut.next()).counted(hits.total(), hits.exact());
    }

    /** Without those that were removed since the index was refreshed. */
    private List<DocumentView> documents(List<ListPosition> positions) {
        return lists.named(positions.stream().map(ListPosition::symbol).toList());
    }

    private static List<Highlight> highlights(DocumentView document, SoughtWords words) {
        return DocumentSource.titles(
                        document.details().title(), document.details().titlesAsPrinted())
                .stream()
                .flatMap(title -> Highlight.in(title, words).stream())
                .toList();
    }

    private void forEachListed(DocumentFilter filter, Set<String> beginnings, Consumer<DocumentView> action) {
        ListPosition last = null;
        List<DocumentView> rows;
        do {
            rows = lists.page(filter, beginnings, DocumentOrder.SYMBOL, last, ROWS_AT_ONCE);
            rows.forEach(action);
            last = rows.isEmpty() ? null : new ListPosition(0, rows.getLast().symbol());
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private void forEachFound(Query query, Consumer<DocumentView> action) {
        ListPosition last = null;
        List<ListPosition> found;
        do {
            found = index.search(query, DocumentOrder.SYMBOL, last, ROWS_AT_ONCE)
                    .found();
            documents(found).forEach(action);
            last = found.isEmpty() ? null : found.getLast();
        } while (found.size() == ROWS_AT_ONCE);
    }

    private static Query query(DocumentFilter filter, Sought.Words sought, SoughtWords words) {
        return WordQuery.of(words, sought.beginnings(), filter);
    }

    private static SoughtWords wordsOf(Sought.Words sought) {
        SoughtWords words = SoughtWords.in(sought.text());
        if (words.count() > SoughtWords.MOST) {
            throw WebProblem.INVALID_INPUT
                    .because("'q' has %d words; at most %d are taken. Leave out those that say least."
                            .formatted(words.count(), SoughtWords.MOST))
                    .with("parameter", "q")
                    .with("words", words.count())
                    .with("maximum", SoughtWords.MOST)
                    .build();
        }
        return words;
    }

    private static DocumentOrder bySymbolAtLeast(DocumentOrder asked) {
        return asked == null || asked == DocumentOrder.RELEVANCE ? DocumentOrder.SYMBOL : asked;
    }
}
