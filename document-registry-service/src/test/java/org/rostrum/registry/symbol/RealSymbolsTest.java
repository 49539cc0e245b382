package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols of many bodies and all ages, each read as printed. */
class RealSymbolsTest {
    private final SymbolReader reader = new SymbolReader();

    static List<SymbolTable.Row> symbols() {
        return SymbolTable.rows("real-symbols.tsv", 9);
    }

    @Test
    void knowsAtLeastNineHundredSymbolsOfWhichFourHundredNameTheirSource() {
        assertThat(symbols()).hasSizeGreaterThanOrEqualTo(900);
        assertThat(found()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void knowsEachSymbolOnce() {
        assertThat(symbols()).extracting(row -> row.at(0)).doesNotHaveDuplicates();
    }

    /** Symbols seen in a document or page, in each series the registry promises to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "S",
                "E",
                "T",
                "ST",
                "DP",
                "TD",
                "UNEP",
                "CRC",
                "CCPR",
                "CEDAW",
                "CAT",
                "FCCC",
                "CAC",
                "CTOC",
                "ECE",
                "ISBA",
                "CMW",
                "HRI",
                "JIU",
                "BWC",
                "NPT",
                "CBD",
                "ICC-ASP",
                "IDB",
                "GC",
                "ID",
                "TRADE",
                "TRANS",
                "UNODC",
                "A/HRC",
                "A/CONF.213",
                "E/CN.4",
                "E/ICEF",
                "E/INCB",
                "E/ECA",
                "E/CN.14",
                "E/ESCAP",
                "E/CN.11",
                "E/ESCWA",
                "LC",
                "E/CEPAL",
                "E/CN.12"
            })
    void findsSymbolsOfEachSeriesInPublicDocuments(String series) {
        assertThat(found()).anyMatch(row -> (row.at(2) + "/").startsWith(series + "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C", "CN", "AC", "SC", "Sub", "WG", "CONF", "PC", "GC", "EG", "IRG", "BUR", "RPM", "COSP", "COP"
            })
    void findsEachKindOfBodyInPublicDocuments(String body) {
        assertThat(found()).anyMatch(row -> row.at(2).matches("[^/]+/(.+/)?" + body + "(\\.[^/]+)?(/.+)?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RES", "DEC", "PV", "SR", "L", "CRP", "WP", "INF", "NGO", "PRST", "R", "MISC", "Q", "CO", "SGB", "AI",
                "IC", "REP", "AGENDA", "SER.B"
            })
    void findsEachKindOfDocumentInPublicDocuments(String kind) {
        assertThat(found()).anyMatch(row -> row.at(5).equals(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add", "Corr", "Rev", "Amend", "Supp", "Part", "Parts", "Vol", "Sect", "Resumption"})
    void findsEachModifierInPublicDocuments(String modifier) {
        assertThat(found()).anyMatch(row -> (" ; " + row.at(7)).contains(" ; " + modifier + " "));
    }

    private static List<SymbolTable.Row> found() {
        return symbols().stream().filter(row -> !row.at(8).equals("-")).toList();
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
