package org.rostrum.registry.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.symbol.SymbolReader;

class SeriesSymbolTest {

    @Test
    void takesEveryPrefixThatTheRulesKnow() throws IOException {
        List<String> prefixes;
        try (var table = new BufferedReader(
                new InputStreamReader(SymbolReader.class.getResourceAsStream("series.tsv"), StandardCharsets.UTF_8))) {
            prefixes = table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .toList();
        }
        assertThat(prefixes).hasSizeGreaterThan(200);
        assertThat(prefixes.stream().filter(prefix -> !new SeriesSymbol.Check().isValid(prefix, null)))
                .isEmpty();
    }
}
