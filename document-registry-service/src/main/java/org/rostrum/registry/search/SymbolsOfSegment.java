package org.rostrum.registry.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** The symbols of one segment, whose documents lie in their order. */
record SymbolsOfSegment(LeafReader segment) {

    /** Symbols of documents asked for in rising order. */
    SortedDocValues ascending() throws IOException {
        return DocValues.getSorted(segment, IndexFields.SYMBOL);
    }

    /** The last document whose symbol is this one or before it; -1 where there is none. */
    int lastUpTo(String symbol) throws IOException {
        int place = ascending().lookupTerm(new BytesRef(symbol));
        return lastOfRank(place >= 0 ? place : -place - 2);
    }

    private int lastBefore(String symbol) throws IOException {
        return lastOfRank(place(ascending(), symbol) - 1);
    }

    private int lastOfRank(int highest) throws IOException {
        int low = -1;
        int high = segment.maxDoc() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rank(middle) <= highest) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * How many documents have a symbol that begins so.
     *
     * @param enough where counting may stop
     */
    int count(String beginning, int enough) throws IOException {
        // No symbol has a DEL, and every character of one comes before it.
        String end = beginning + "\u007f";
        if (!segment.hasDeletions()) {
            SortedDocValues symbols = ascending();
            return place(symbols, end) - place(symbols, beginning);
        }
        int count = 0;
        int last = lastUpTo(end);
        for (int document = lastBefore(beginning) + 1; document <= last && count < enough; document++) {
            if (segment.getLiveDocs().get(document)) {
                count++;
            }
        }
        return count;
    }

    /** How many symbols of the segment come before this one. */
    private static int place(SortedDocValues symbols, String symbol) throws IOException {
        int place = symbols.lookupTerm(new BytesRef(symbol));
        return place >= 0 ? place : -place - 1;
    }

    private int rank(int document) throws IOException {
        SortedDocValues symbols = ascending();
        if (!symbols.advanceExact(document)) {
            throw new IllegalStateException("A document of the index has no symbol");
        }
        return symbols.ordValue();
    }
}
