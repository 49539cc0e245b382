package org.rostrum.registry.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.rostrum.registry.document.DocumentSource;

/** A document as the index holds it: nothing is kept but what is asked for. */
final class IndexedDocument {

    private IndexedDocument() {}

    static Term key(String symbol) {
        return new Term(IndexFields.SYMBOL, symbol);
    }

    static Document of(DocumentSource source) {
        Document entry = new Document();
        entry.add(new StringField(IndexFields.SYMBOL, source.symbol(), Store.NO));
        entry.add(new SortedDocValuesField(IndexFields.SYMBOL, new BytesRef(source.symbol())));
        String organ = source.symbol().split("/", 2)[0];
        for (int length = 1; length <= organ.length(); length++) {
            entry.add(new StringField(IndexFields.SYMBOL_BEGINNINGS, organ.substring(0, length), Store.NO));
        }
        add(entry, IndexFields.BODY, source.bodyPrefix());
        add(entry, IndexFields.KIND, source.kind());
        add(entry, IndexFields.SESSION, source.session());
        add(entry, IndexFields.YEAR, source.year());
        add(entry, IndexFields.STATUS, source.status());
        source.items().forEach(item -> add(entry, IndexFields.ITEM, item));
        if (source.date() != null) {
            entry.add(new LongField(IndexFields.DATE, source.date().toEpochDay(), Store.NO));
        }
        entry.add(new LongField(IndexFields.MODIFIED, micros(source.modifiedAt()), Store.NO));
        for (DocumentSource.Title title : source.titles()) {
            entry.add(new Text(
                    IndexFields.WORDS, title.text(), IndexFields.WORDS_TYPE, TitleAnalyzer.ofTitles(title.language())));
            entry.add(new Text(
                    IndexFields.BEGINNINGS, title.text(), IndexFields.BEGINNINGS_TYPE, TitleAnalyzer.BEGINNINGS));
        }
        return entry;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void add(Document entry, String field, Object value) {
        if (value != null) {
            entry.add(new StringField(field, value.toString(), Store.NO));
        }
    }

    /** A text that is told apart by the rules of its own language. */
    private static final class Text extends Field {

        private final Analyzer analyzer;

        private Text(String name, String text, FieldType type, Analyzer analyzer) {
            super(name, text, type);
            this.analyzer = analyzer;
        }

        @Override
        public TokenStream tokenStream(Analyzer ofTheIndex, TokenStream reuse) {
            return analyzer.tokenStream(name(), stringValue());
        }
    }
}
