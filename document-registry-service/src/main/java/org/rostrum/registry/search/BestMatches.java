package org.rostrum.registry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.rostrum.registry.document.ListPosition;

/**
 * The best matches, and of those that match alike the first by symbol. Every segment lies in the order of symbols: so
 * each gives its own best by its own order, without a look at all that match alike, which for a word of every title are
 * very many; then these are merged.
 */
final class BestMatches implements CollectorManager<BestMatches.BySegment, Hits> {

    private final int rows;
    private final ListPosition after;

    /** @param after the last match seen, null for the beginning */
    BestMatches(int rows, ListPosition after) {
        this.rows = rows;
        this.after = after;
    }

    static float score(ListPosition position) {
        return Float.intBitsToFloat((int) position.value());
    }

    @Override
    public BySegment newCollector() {
        return new BySegment();
    }

    @Override
    public Hits reduce(Collection<BySegment> collected) throws IOException {
        List<Segment> segments =
                collected.stream().flatMap(each -> each.segments.stream()).toList();
        long total = 0;
        boolean exact = true;
        PriorityQueue<Head> heads = new PriorityQueue<>(Head.BEST_FIRST);
        for (Segment segment : segments) {
            TopDocs best = segment.collector.topDocs();
            total += best.totalHits.value();
            exact &= best.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            if (best.scoreDocs.length > 0) {
                heads.add(new Head(segment.context, best.scoreDocs, 0));
            }
        }
        List<ListPosition> found = new ArrayList<>();
        while (found.size() < rows && !heads.isEmpty()) {
            Head best = heads.poll();
            found.add(new ListPosition(Float.floatToIntBits(best.score), best.symbol));
            if (best.place + 1 < best.matches.length) {
                heads.add(new Head(best.context, best.matches, best.place + 1));
            }
        }
        return Hits.of(found, total, exact);
    }

    private record Segment(LeafReaderContext context, TopScoreDocCollector collector) {}

    /** Collects the best of each segment for itself. */
    final class BySegment implements Collector {

        private final List<Segment> segments = new ArrayList<>();
        private long counted;

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            if (!segments.isEmpty()) {
                counted += segments.getLast().collector.getTotalHits();
            }
            int toCount = (int) Math.max(rows, Hits.COUNTED + 1 - counted);
            TopScoreDocCollector collector =
                    new TopScoreDocCollectorManager(rows, lastSeen(context), toCount).newCollector();
            segments.add(new Segment(context, collector));
            return collector.getLeafCollector(context);
        }

        private ScoreDoc lastSeen(LeafReaderContext context) throws IOException {
            if (after == null) {
                return null;
            }
            int last = new SymbolsOfSegment(context.reader()).lastUpTo(after.symbol());
            return new ScoreDoc(context.docBase + last, score(after));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }
    }

    /** The best match of a segment that is not yet given out. */
    private static final class Head {

        private static final Comparator<Head> BEST_FIRST =
                Comparator.<Head>comparingDouble(head -> -head.score).thenComparing(head -> head.symbol);

        private final LeafReaderContext context;
        private final ScoreDoc[] matches;
        private final int place;
        private final float score;
        private final String symbol;

        private Head(LeafReaderContext context, ScoreDoc[] matches, int place) throws IOException {
            this.context = context;
            this.matches = matches;
            this.place = place;
            this.score = matches[place].score;
            SortedDocValues symbols = new SymbolsOfSegment(context.reader()).ascending();
            symbols.advanceExact(matches[place].doc - context.docBase);
            this.symbol = symbols.lookupOrd(symbols.ordValue()).utf8ToString();
        }
    }
}
