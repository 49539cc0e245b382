package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedVariantsTest {
    private final SymbolReader reader = new SymbolReader();

    static List<SymbolTable.Row> variants() {
        return SymbolTable.rows("typed-variants.tsv", 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void bringsWhatPeopleTypeToTheCanonicalSymbol(SymbolTable.Row row) {
        assertThat(reader.read(row.at(0))).isInstanceOf(SymbolReading.One.class);
        assertThat(((SymbolReading.One) reader.read(row.at(0))).symbol().canonical())
                .isEqualTo(row.at(1));
    }
}
