package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run of {@link SymbolFuzz}; CONTRIBUTING says how to run millions. */
class SymbolFuzzTest {

    private final SymbolReader reader = new SymbolReader();

    @Test
    void answersTwoHundredThousandNearlySymbolsWithWorkThatTheirLengthBounds() {
        SymbolMutator mutator = new SymbolMutator(SymbolFuzz.seeds(), 20230905);
        SymbolFuzz fuzz = new SymbolFuzz();

        for (int i = 0; i < 200_000; i++) {
            fuzz.check(mutator.next());
        }

        assertThat(fuzz.mostBytes()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "A/",
                "A/1",
                "A/1 and ",
                "A/78/1, ",
                "A/78/1-",
                "/Add.1",
                "(",
                "(I",
                "(Part I)",
                "*",
                " ",
                ".",
                "1",
                "a",
                "S-",
                "CODE ",
                "A-",
                "https://",
                "doc. ",
                "\u00B9",
                "A/RES/1 (I)",
                "/Rev.1/Corr.1",
                "%2F",
                "&",
                "1-a",
                "-a",
                "1 -A/",
                "A-B",
                "[A-C]",
                " A and B (XXX)",
                "sales no. ",
                " \u0438 "
            })
    void doublesItsWorkAtMostWhenARepeatedPieceIsTwiceAsLong(String piece) {
        String half = piece.repeat(SymbolReader.MAX_INPUT / 2 / piece.length());
        long once = work(half);
        long twice = work(half + half);

        assertThat(twice).isLessThanOrEqualTo(5 * once / 2 + 200_000);
    }

    /** Least of some readings, in bytes: what is compiled or loaded on the way is not the reader's. */
    private long work(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return List.of(1, 2, 3, 4, 5).stream()
                .mapToLong(time -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    SymbolReading reading = reader.read(text);
                    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
                    assertThat(reading).isNotNull();
                    return bytes;
                })
                .min()
                .orElseThrow();
    }
}
