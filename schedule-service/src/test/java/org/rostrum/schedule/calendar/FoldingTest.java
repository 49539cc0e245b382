package org.rostrum.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void leavesALineOfSeventyFiveOctetsAndFoldsOneOfSeventySix() {
        assertThat(folded("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
        assertThat(folded("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    }

    @Test
    void countsOctetsAndNotCharacters() {
        assertThat(folded("a" + "ع".repeat(37) + "\r\n")).doesNotContain("\r\n ");
        assertThat(folded("ab" + "ع".repeat(37) + "\r\n")).isEqualTo("ab" + "ع".repeat(36) + "\r\n ع\r\n");
        assertThat(folded("第".repeat(26) + "\r\n")).isEqualTo("第".repeat(25) + "\r\n 第\r\n");
        assertThat(folded("😀".repeat(19) + "\r\n")).isEqualTo("😀".repeat(18) + "\r\n 😀\r\n");
    }

    @Property(tries = 300)
    void losesNothingAndMakesNoLineTooLong(@ForAll("lines") String lines) {
        String folded = folded(lines);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(lines);
        assertThat(Arrays.stream(folded.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> line = Arbitraries.of("a", "é", "ع", "第", "😀", ",", "я")
                .list()
                .ofMinSize(1)
                .ofMaxSize(200)
                .map(characters -> String.join("", characters) + "\r\n");
        return line.list().ofMaxSize(5).map(all -> String.join("", all));
    }

    private static String folded(String unfolded) {
        return new String(Folding.fold(unfolded), StandardCharsets.UTF_8);
    }
}
