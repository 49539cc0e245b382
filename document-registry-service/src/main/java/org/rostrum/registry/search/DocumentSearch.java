package org.rostrum.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final DocumentLists lists;
    private final IndexKeeper index;

    protected DocumentSearch(DocumentLists lists, IndexKeeper index) {
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
     * A part of all documents that a filter lets through, in the order of symbols.
     *
     * @param last the symbol after which the next part begins; null where this is the last
     */
    public record Stretch(List<DocumentView> documents, String last) {}

    /**
     * The next documents that a filter lets through, as they are now: for lists too long for one answer in memory or one
     * transaction. A document that is there all the time is in exactly one of the parts, since its symbol never changes.
     *
     * @param after the symbol with which the part before ended; null for the first
     * @param rows how many to look at; a few less are given where some were removed a moment ago
     * @throws RuntimeException as {@link #page}
     */
    public Stretch stretch(DocumentFilter filter, String after, int rows) {
        ListPosition last = after == null ? null : new ListPosition(0, after);
        return switch (Sought.in(filter.q)) {
            case Sought.Everything everything -> listedStretch(filter, null, last, rows);
            case Sought.Symbols(Set<String> beginnings) -> listedStretch(filter, beginnings, last, rows);
            case Sought.Words words -> {
                Query query = query(filter, words, wordsOf(words));
                List<ListPosition> found =
                        index.search(query, DocumentOrder.SYMBOL, last, rows).found();
                yield new Stretch(
                        documents(found),
                        found.size() < rows ? null : found.getLast().symbol());
            }
        };
    }

    private Stretch listedStretch(DocumentFilter filter, Set<String> beginnings, ListPosition last, int rows) {
        List<DocumentView> documents = lists.page(filter, beginnings, DocumentOrder.SYMBOL, last, rows);
        return new Stretch(
                documents, documents.size() < rows ? null : documents.getLast().symbol());
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
