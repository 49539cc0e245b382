package org.rostrum.registry.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How well a document matches: a word counts the same however rare it is and however often it stands there, and a little
 * less the more words the titles have, by powers of two.
 *
 * <p>So a score depends on the document's own titles only, never on what else is in the index: it is the same on every
 * replica and tomorrow, and a page goes on where the last one ended while documents are entered. And many documents match
 * equally well, which lets a search for a word of every title end when it has enough of the best. How rare or how frequent
 * a word is would say little, since titles are short and all words must be there.
 */
final class StableSimilarity extends Similarity {

    private static final int LENGTHS = 256;
    private static final float LESS_FOR_TWICE_THE_LENGTH = 1 / 32f;

    /** By length as the index encodes it, in one byte. */
    private static final float[] SCORES = new float[LENGTHS];

    static {
        for (int encoded = 0; encoded < LENGTHS; encoded++) {
            int words = Math.max(1, SmallFloat.byte4ToInt((byte) encoded));
            int doublings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(words);
            SCORES[encoded] = 1 - doublings * LESS_FOR_TWICE_THE_LENGTH;
        }
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long encodedLength) {
                return boost * SCORES[(int) (encodedLength & 0xFF)];
            }
        };
    }
}
