package org.rostrum.registry.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.search.SoughtWords.Phrase;
import org.rostrum.registry.search.SoughtWords.Word;

/** What the index is asked. */
final class WordQuery {

    /** Of a stem, where the word itself counts 1. */
    private static final float STEM = 0.5f;

    private static final float BEGINNING = 0.1f;
    private static final float SYMBOL = 0.05f;

    private WordQuery() {}

    /** @param beginnings of symbols, which are found as well; neither words nor beginnings find nothing */
    static Query of(SoughtWords words, Set<String> beginnings, DocumentFilter filter) {
        List<Query> any = new ArrayList<>();
        List<Query> all = words.phrases().stream().map(WordQuery::phrase).toList();
        if (!all.isEmpty()) {
            any.add(all.size() == 1 ? all.getFirst() : every(all));
        }
        for (String beginning : beginnings) {
            any.add(boosted(new TermQuery(new Term(IndexFields.SYMBOL_BEGINNINGS, beginning)), SYMBOL));
        }
        if (any.isEmpty()) {
            return new MatchNoDocsQuery("There are no words in what is sought");
        }
        return filtered(any.size() == 1 ? any.getFirst() : best(any), filter);
    }

    /** All documents that a filter lets through. */
    static Query filtered(Query sought, DocumentFilter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        term(query, IndexFields.BODY, filter.body);
        term(query, IndexFields.KIND, filter.kindInCapitals());
        term(query, IndexFields.SESSION, filter.session);
        term(query, IndexFields.YEAR, filter.year);
        term(query, IndexFields.STATUS, filter.status);
        term(query, IndexFields.ITEM, filter.itemWithoutSpaces());
        if (filter.modifiedSince() != null) {
            query.add(
                    LongField.newRangeQuery(
                            IndexFields.MODIFIED, IndexedDocument.micros(filter.modifiedSince()), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        BooleanQuery filters = query.build();
        if (filters.clauses().isEmpty()) {
            return sought;
        }
        return sought instanceof MatchAllDocsQuery
                ? filters
                : query.add(sought, Occur.MUST).build();
    }

    private static void term(BooleanQuery.Builder query, String field, Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private static Query phrase(Phrase phrase) {
        List<Word> words = phrase.words();
        if (words.size() == 1) {
            return word(words.getFirst(), phrase.beginning());
        }
        String[] texts = words.stream().map(Word::text).toArray(String[]::new);
        Query inARow = new PhraseQuery(IndexFields.WORDS, texts);
        if (!phrase.beginning()) {
            return inARow;
        }
        List<Query> apart = new ArrayList<>();
        words.subList(0, words.size() - 1).forEach(word -> apart.add(word(word, false)));
        apart.add(beginning(words.getLast().text()));
        return best(List.of(inARow, boosted(every(apart), BEGINNING)));
    }

    private static Query word(Word word, boolean beginning) {
        List<Query> any = new ArrayList<>();
        any.add(new TermQuery(new Term(IndexFields.WORDS, word.text())));
        word.stems().forEach(stem -> any.add(boosted(new TermQuery(new Term(IndexFields.WORDS, stem)), STEM)));
        if (beginning) {
            any.add(boosted(beginning(word.text()), BEGINNING));
        }
        return any.size() == 1 ? any.getFirst() : best(any);
    }

    /** Longer ones than are indexed begin so few words that these can be listed. */
    private static Query beginning(String text) {
        return text.codePointCount(0, text.length()) <= TitleAnalyzer.LONGEST_BEGINNING
                ? new TermQuery(new Term(IndexFields.BEGINNINGS, text))
                : new PrefixQuery(new Term(IndexFields.WORDS, text));
    }

    private static Query every(List<Query> all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        all.forEach(one -> query.add(one, Occur.MUST));
        return query.build();
    }

    private static Query best(List<Query> any) {
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
