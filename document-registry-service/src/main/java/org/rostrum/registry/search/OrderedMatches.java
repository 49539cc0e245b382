package org.rostrum.registry.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.ListPosition;

/** Matches in an order that has nothing to do with how well they match. */
final class OrderedMatches {

    /** Also the order in which every segment lies, so that the first of it need no look at the others. */
    static final Sort BY_SYMBOL = new Sort(bySymbol(false));

    private OrderedMatches() {}

    /** @param after the last match seen, null for the beginning */
    static Hits of(IndexSearcher searcher, Query query, DocumentOrder order, ListPosition after, int rows)
            throws IOException {
        Sort sort = sort(order);
        TopFieldDocs found =
                searcher.search(query, new TopFieldCollectorManager(sort, rows, seen(order, after), Hits.COUNTED + 1));
        List<ListPosition> positions = Arrays.stream(found.scoreDocs)
                .map(match -> position(order, (FieldDoc) match))
                .toList();
        return Hits.of(positions, found.totalHits.value(), found.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
    }

    private static Sort sort(DocumentOrder order) {
        String field = field(order);
        if (field == null) {
            return BY_SYMBOL;
        }
        return new Sort(
                LongField.newSortField(
                        field, order.isDescending(), SortedNumericSelector.Type.MIN, DocumentOrder.UNKNOWN),
                bySymbol(order.isDescending()));
    }

    private static String field(DocumentOrder order) {
        return switch (order) {
            case SYMBOL -> null;
            case DATE, DATE_DESCENDING -> IndexFields.DATE;
            case MODIFIED, MODIFIED_DESCENDING -> IndexFields.MODIFIED;
            case RELEVANCE -> throw new IllegalArgumentException("relevance is how well a document matches");
        };
    }

    private static SortField bySymbol(boolean descending) {
        return new SortField(IndexFields.SYMBOL, SortField.Type.STRING, descending);
    }

    private static FieldDoc seen(DocumentOrder order, ListPosition after) {
        if (after == null) {
            return null;
        }
        BytesRef symbol = new BytesRef(after.symbol());
        Object[] values = field(order) == null ? new Object[] {symbol} : new Object[] {after.value(), symbol};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static ListPosition position(DocumentOrder order, FieldDoc match) {
        String symbol = ((BytesRef) match.fields[match.fields.length - 1]).utf8ToString();
        return new ListPosition(field(order) == null ? 0 : (Long) match.fields[0], symbol);
    }
}
