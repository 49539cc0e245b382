package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookAlikesTest {
    private final SymbolReader reader = new SymbolReader();

    static List<SymbolTable.Row> lookAlikes() {
        return SymbolTable.rows("look-alikes.tsv", 5);
    }

    @Test
    void knowsAtLeastFortyTextsThatAreNoSymbol() {
        assertThat(lookAlikes())
                .filteredOn(row -> row.at(1).equals("NOT_A_SYMBOL"))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookAlikes")
    void tellsLookAlikesFromSymbols(SymbolTable.Row row) {
        SymbolReading reading = reader.read(row.at(0));

        assertThat(reading.outcome().name()).isEqualTo(row.at(1));
        switch (reading) {
            case SymbolReading.Several several -> {
                assertThat(several.relation().name()).isEqualTo(row.at(2));
                assertThat(listed(several.symbols())).isEqualTo(row.at(3));
            }
            case SymbolReading.Ambiguous ambiguous -> {
                assertThat(ambiguous.position()).isEqualTo(Integer.parseInt(row.at(2)));
                assertThat(listed(ambiguous.candidates())).isEqualTo(row.at(3));
                assertThat(ambiguous.message()).contains(row.at(4));
            }
            case SymbolReading.NotASymbol none -> {
                assertThat(none.position()).isEqualTo(Integer.parseInt(row.at(2)));
                assertThat(none.message()).contains(row.at(4));
            }
            case SymbolReading.One one -> throw new AssertionError("No look-alike: " + one);
        }
    }

    private static String listed(List<DocumentSymbol> symbols) {
        return symbols.stream().map(DocumentSymbol::canonical).collect(Collectors.joining(" ; "));
    }
}
