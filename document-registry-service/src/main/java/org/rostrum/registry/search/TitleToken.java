package org.rostrum.registry.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A word, stem or pair of characters as the index has it, and where it stood in the text.
 *
 * @param position of the word, counted from 0; a stem has that of its word
 * @param start index of its first char (UTF-16 unit)
 * @param end index after its last
 * @param spaceless whether it is of a script without spaces between words
 */
record TitleToken(String text, int position, int start, int end, boolean spaceless) {

    private static final String SINGLE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

    static List<TitleToken> of(Analyzer analyzer, String text) {
        List<TitleToken> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(IndexFields.WORDS, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new TitleToken(
                        term.toString(), position, offsets.startOffset(), offsets.endOffset(), isSpaceless(type)));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return tokens;
    }

    private static boolean isSpaceless(TypeAttribute type) {
        return type.type().equals(CJKBigramFilter.DOUBLE_TYPE)
                || type.type().equals(CJKBigramFilter.SINGLE_TYPE)
                || type.type().equals(SINGLE);
    }
}
