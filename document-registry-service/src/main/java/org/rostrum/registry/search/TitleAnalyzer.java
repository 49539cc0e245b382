package org.rostrum.registry.search;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.rostrum.commons.text.Language;

/**
 * Tells the words of a title apart (Unicode Standard Annex #29) and brings their spellings together: case, accents and
 * compatibility forms (Unicode Technical Report #30), Arabic letters written in several ways, vowel signs, elided
 * articles ({@code d’avoirs}) and the English possessive. Of Chinese there are pairs of characters, since it has no
 * spaces.
 *
 * <p>Beside each word of a French, Spanish, Russian or Arabic title stands its stem, marked with the language, so that
 * it is never taken for a word. Stems are made before accents are folded, which their rules look at. English words have
 * none: an English plural is found by its singular as the beginning of a word, where that is the last one sought.
 */
final class TitleAnalyzer extends Analyzer {

    /** Beginnings of words are indexed up to this many characters. */
    static final int LONGEST_BEGINNING = 15;

    /** Words that follow each other do so within one title. */
    private static final int BETWEEN_TITLES = 100;

    private static final int SPACELESS_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /** What stands beside words of one language. */
    enum Stems {
        NONE("", null),
        FRENCH("fr:", FrenchLightStemFilter::new),
        SPANISH("es:", SpanishLightStemFilter::new),
        RUSSIAN("ru:", RussianLightStemFilter::new),
        ARABIC("ar:", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words)));

        private final String mark;
        private final UnaryOperator<TokenStream> stemmer;

        Stems(String mark, UnaryOperator<TokenStream> stemmer) {
            this.mark = mark;
            this.stemmer = stemmer;
        }

        String mark() {
            return mark;
        }
    }

    /** Words as they are sought, without stems; Chinese in pairs only, unless a character stands alone. */
    static final TitleAnalyzer SOUGHT = new TitleAnalyzer(Stems.NONE, false, false);

    /** The beginnings of words, from one character. */
    static final TitleAnalyzer BEGINNINGS = new TitleAnalyzer(Stems.NONE, true, true);

    private static final Map<Stems, TitleAnalyzer> SOUGHT_WITH_STEMS = analyzers(false);
    private static final Map<Stems, TitleAnalyzer> TITLES = analyzers(true);

    private final Stems stems;
    private final boolean singleCharacters;
    private final boolean beginnings;

    /** @param singleCharacters whether each Chinese character is a word too, beside the pairs */
    private TitleAnalyzer(Stems stems, boolean singleCharacters, boolean beginnings) {
        this.stems = stems;
        this.singleCharacters = singleCharacters;
        this.beginnings = beginnings;
    }

    private static Map<Stems, TitleAnalyzer> analyzers(boolean singleCharacters) {
        return Arrays.stream(Stems.values())
                .collect(Collectors.toMap(
                        Function.identity(), stems -> new TitleAnalyzer(stems, singleCharacters, false)));
    }

    /** As titles are written into the index, by language. */
    static TitleAnalyzer ofTitles(Language language) {
        return TITLES.get(
                switch (language) {
                    case FR -> Stems.FRENCH;
                    case ES -> Stems.SPANISH;
                    case RU -> Stems.RUSSIAN;
                    case AR -> Stems.ARABIC;
                    case EN, ZH -> Stems.NONE;
                });
    }

    /** Words as they are sought, each with its stem of one language beside it. */
    static TitleAnalyzer ofSought(Stems stems) {
        return SOUGHT_WITH_STEMS.get(stems);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        words = new CJKBigramFilter(new CJKWidthFilter(words), SPACELESS_SCRIPTS, singleCharacters);
        if (stems.stemmer != null) {
            words = new MarkedStemFilter(stems.stemmer.apply(new KeywordRepeatFilter(words)), stems.mark);
        }
        words = new ICUFoldingFilter(new ArabicNormalizationFilter(words));
        if (beginnings) {
            words = new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, false);
        }
        return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TITLES;
    }
}
