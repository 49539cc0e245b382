package org.rostrum.registry.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Sets a mark before each stem; a word that was kept as it is ("keyword") stays. */
final class MarkedStemFilter extends TokenFilter {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute kept = addAttribute(KeywordAttribute.class);
    private final String mark;

    MarkedStemFilter(TokenStream input, String mark) {
        super(input);
        this.mark = mark;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!kept.isKeyword()) {
            String stem = text.toString();
            text.setEmpty().append(mark).append(stem);
        }
        return true;
    }
}
