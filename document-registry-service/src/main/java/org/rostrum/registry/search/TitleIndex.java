package org.rostrum.registry.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.DocumentSource;
import org.rostrum.registry.document.ListPosition;

/** An open index of titles: one writer, any number of readers. What is written is seen after {@link #refresh}. */
final class TitleIndex implements Closeable {

    private static final Similarity SIMILARITY = new StableSimilarity();
    private static final double BUFFER_MEGABYTES = 32;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @throws IOException if another process writes there, or the files are not an index that can be read */
    TitleIndex(Directory directory) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(TitleAnalyzer.SOUGHT)
                .setSimilarity(SIMILARITY)
                .setIndexSort(OrderedMatches.BY_SYMBOL)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, settings);
        try {
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(SIMILARITY);
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException unreadable) {
            writer.rollback();
            throw unreadable;
        }
    }

    /** What was told at the last {@link #commit}. */
    Map<String, String> committed() {
        Iterable<Map.Entry<String, String>> told = writer.getLiveCommitData();
        return told == null
                ? Map.of()
                : StreamSupport.stream(told.spliterator(), false)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Forgets everything, at once for readers that come after {@link #refresh}. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Adds documents that are not there. */
    void add(Collection<DocumentSource> documents) throws IOException {
        for (DocumentSource document : documents) {
            writer.addDocument(IndexedDocument.of(document));
        }
    }

    void replace(DocumentSource document) throws IOException {
        writer.updateDocument(IndexedDocument.key(document.symbol()), IndexedDocument.of(document));
    }

    void remove(Collection<String> symbols) throws IOException {
        writer.deleteDocuments(symbols.stream().map(IndexedDocument::key).toArray(Term[]::new));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written outlive the process, with what is told of it. */
    void commit(Map<String, String> told) throws IOException {
        writer.setLiveCommitData(told.entrySet());
        writer.commit();
    }

    /**
     * @param after null for the beginning
     * @param rows at most so many; at least one
     */
    Hits search(Query query, DocumentOrder order, ListPosition after, int rows) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return order == DocumentOrder.RELEVANCE
                    ? searcher.search(query, new BestMatches(rows, after))
                    : OrderedMatches.of(searcher, query, order, after, rows);
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * How many documents a filter lets through.
     *
     * @param beginnings of symbols, one of which is asked for; null for every symbol
     */
    Hits count(DocumentFilter filter, Set<String> beginnings) throws IOException {
        Query query = WordQuery.filtered(beginnings == null ? MatchAllDocsQuery.INSTANCE : symbols(beginnings), filter);
        IndexSearcher searcher = searchers.acquire();
        try {
            if (query instanceof MatchAllDocsQuery) {
                return new Hits(List.of(), searcher.getIndexReader().numDocs(), true);
            }
            if (beginnings != null && filter.isEmpty()) {
                return count(searcher, beginnings);
            }
            TopDocs counted = searcher.search(
                    new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, null, Hits.COUNTED + 1));
            return Hits.of(
                    List.of(), counted.totalHits.value(), counted.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
        } finally {
            searchers.release(searcher);
        }
    }

    /** By the order of symbols alone, since this is asked for with every page of a list by symbol. */
    private static Hits count(IndexSearcher searcher, Set<String> beginnings) throws IOException {
        long total = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            for (String beginning : beginnings) {
                total += new SymbolsOfSegment(segment.reader()).count(beginning, Hits.COUNTED + 1);
            }
        }
        return Hits.of(List.of(), total, true);
    }

    private static Query symbols(Set<String> beginnings) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String beginning : beginnings) {
            // No symbol has a DEL, and every other character of one comes before it.
            any.add(
                    SortedDocValuesField.newSlowRangeQuery(
                            IndexFields.SYMBOL,
                            new BytesRef(beginning),
                            new BytesRef(beginning + "\u007f"),
                            true,
                            false),
                    Occur.SHOULD);
        }
        return any.build();
    }

    /** Without a commit: what was not committed is read again. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
        } finally {
            writer.rollback();
        }
    }
}
