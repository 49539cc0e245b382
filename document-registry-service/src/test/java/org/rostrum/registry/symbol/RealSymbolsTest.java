package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Symbols of many bodies and all ages, each read as printed. */
class RealSymbolsTest {
    private final SymbolReader reader = new SymbolReader();

    static List<SymbolTable.Row> symbols() {
        return SymbolTable.rows("real-symbols.tsv", 9);
    }

    @Test
    void knowsAtLeastSevenHundredSymbolsOfWhichTwoHundredNameTheirSource() {
        assertThat(symbols()).hasSizeGreaterThanOrEqualTo(700);
        assertThat(symbols()).filteredOn(row -> !row.at(8).equals("-")).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symbols")
    void readsEachPartOfARealSymbol(SymbolTable.Row row) {
        SymbolReading reading = reader.read(row.at(0));

        assertThat(reading.outcome())
                .isEqualTo(row.at(1).equals("known") ? SymbolOutcome.VALID : SymbolOutcome.UNKNOWN_BODY);
        DocumentSymbol symbol = ((SymbolReading.One) reading).symbol();
        assertThat(symbol.canonical()).isEqualTo(row.at(0));
        assertThat(symbol.bodyPrefix()).isEqualTo(row.at(2));
        assertThat(symbol.session()).isEqualTo(SymbolTable.orNull(row.at(3)));
        assertThat(symbol.year()).isEqualTo(row.at(4).equals("-") ? null : Integer.valueOf(row.at(4)));
        assertThat(symbol.kind()).isEqualTo(SymbolTable.orNull(row.at(5)));
        assertThat(symbol.number()).isEqualTo(row.at(6));
        assertThat(symbol.modifiers().stream().map(RealSymbolsTest::text).toList())
                .isEqualTo(row.at(7).equals("-") ? List.of() : List.of(row.at(7).split(" ; ")));
        assertThat(symbol.reissued()).isEqualTo(row.at(0).endsWith("*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symbols")
    void readsTheBaseOfARealSymbolAsADocumentOfItsOwn(SymbolTable.Row row) {
        DocumentSymbol symbol = ((SymbolReading.One) reader.read(row.at(0))).symbol();
        DocumentSymbol base = ((SymbolReading.One) reader.read(symbol.base())).symbol();

        assertThat(base.canonical()).isEqualTo(symbol.base());
        assertThat(base.modifiers()).isEmpty();
        assertThat(base.number()).isEqualTo(symbol.number());
        assertThat(base.bodyPrefix()).isEqualTo(symbol.bodyPrefix());
    }

    private static String text(SymbolModifier modifier) {
        return modifier.kind() + (modifier.number() == null ? "" : " " + modifier.number());
    }
}
