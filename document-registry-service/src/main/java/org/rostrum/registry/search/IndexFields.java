package org.rostrum.registry.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index. What they hold is told by {@link #FORMAT}: another number, and every index is built anew. */
final class IndexFields {

    static final String FORMAT = "1";

    /** Each word of each title in each language, and its stem; one document's length counts over all of them. */
    static final String WORDS = "words";
    /** The beginnings of these words. */
    static final String BEGINNINGS = "beginnings";

    /** The key, and the order in which each segment lies. */
    static final String SYMBOL = "symbol";
    /** The beginnings of a symbol up to its first stroke. */
    static final String SYMBOL_BEGINNINGS = "symbolBeginnings";

    static final String BODY = "body";
    static final String KIND = "kind";
    static final String SESSION = "session";
    static final String YEAR = "year";
    static final String STATUS = "status";
    static final String ITEM = "item";
    /** Days since 1970. */
    static final String DATE = "date";
    /** Microseconds since 1970. */
    static final String MODIFIED = "modified";

    static final FieldType WORDS_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    static final FieldType BEGINNINGS_TYPE = type(IndexOptions.DOCS, true);

    private IndexFields() {}

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }
}
