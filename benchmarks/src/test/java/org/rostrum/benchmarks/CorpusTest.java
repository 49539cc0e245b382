package org.rostrum.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private final Corpus corpus = new Corpus(1_000_000);

    @Test
    void givesEveryDocumentASymbolOfItsOwn() {
        assertThat(IntStream.range(0, corpus.documents())
                        .mapToObj(corpus::symbol)
                        .distinct()
                        .count())
                .isEqualTo(corpus.documents());
    }

    @Test
    void hasRareAndCommonWordsAsOftenAsItSays() {
        assertThat(titlesWith(Corpus.RARE)).isEqualTo(10);
        assertThat(titlesWith(Corpus.COMMON)).isEqualTo(9_990);
        assertThat(titlesWith("Report")).isEqualTo(100_000);
    }

    @Test
    void isTheSameInEveryRun() {
        assertThat(new Corpus(1_000_000).title(4711))
                .isEqualTo(corpus.title(4711))
                .containsKey("en");
    }

    private long titlesWith(String word) {
        return IntStream.range(0, 100_000)
                .filter(number -> corpus.title(number).get("en").contains(word))
                .count();
    }
}
