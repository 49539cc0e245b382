package org.rostrum.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputLinesTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'\n', ''",
        "'a', '1 a'",
        "'a\n', '1 a'",
        "'a\nb', '1 a;2 b'",
        "'a\r\nb\r\n', '1 a;2 b'",
        "'\n \t\r\na\n\nb\n\n', '3 a;5 b'",
        "'\uFEFFa\n\uFEFFb', '1 a;2 \uFEFFb'",
        "'\uFEFF', ''",
        "'a\rb', '1 a\rb'"
    })
    void findsLinesAndCountsBlankOnes(String text, String lines) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String all = String.join(";", read(new ByteArrayInputStream(bytes)));
        assertThat(all).isEqualTo(lines);
        assertThat(String.join(";", read(inPiecesOfOne(bytes)))).isEqualTo(all);
    }

    @Test
    void givesTheLongestLineAndReportsTheNextOneWithoutKeepingIt() throws IOException {
        String longest = "x".repeat(InputLines.LONGEST);
        String text = longest + "\r\n" + longest + "y\n" + longest.repeat(40) + "\nz\n" + longest + "y";
        InputLines lines = new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        assertThat(lines.next().bytes()).hasSize(InputLines.LONGEST);
        assertThat(lines.next()).isEqualTo(new InputLines.Line(2, null));
        assertThat(lines.next()).isEqualTo(new InputLines.Line(3, null));
        assertThat(lines.next().bytes()).containsExactly('z');
        assertThat(lines.next()).isEqualTo(new InputLines.Line(5, null));
        assertThat(lines.next()).isNull();
        assertThat(lines.next()).isNull();
    }

    @Test
    void takesAMarkBeforeTheLongestLine() throws IOException {
        String text = "\uFEFF" + "x".repeat(InputLines.LONGEST);
        InputLines lines = new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.next().bytes()).hasSize(InputLines.LONGEST);
    }

    private static List<String> read(InputStream input) throws IOException {
        InputLines lines = new InputLines(input);
        List<String> found = new ArrayList<>();
        for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
            found.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static InputStream inPiecesOfOne(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1));
            }

            @Override
            public int read(byte[] into) {
                return read(into, 0, into.length);
            }
        };
    }
}
