package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SymbolReaderTest {
    private final SymbolReader reader = new SymbolReader();

    @Test
    void takesTheCallersWordForABodyTheRulesDoNotKnow() {
        assertThat(reader.read("XYZ/WG.1/2023/4").outcome()).isEqualTo(SymbolOutcome.UNKNOWN_BODY);
        assertThat(new SymbolReader("XYZ/WG.1"::equals).read("XYZ/WG.1/2023/4").outcome())
                .isEqualTo(SymbolOutcome.VALID);
    }

    @Test
    void keepsAnUnknownWordWithoutGuessingItsMeaning() {
        DocumentSymbol symbol = ((SymbolReading.One) reader.read("E/2023/FOO/5")).symbol();

        assertThat(symbol.bodyPrefix()).isEqualTo("E");
        assertThat(symbol.parts()).contains(new SymbolPart("FOO", PartRole.QUALIFIER, Optional.empty()));
    }

    @Test
    void namesTheCountryOfAReport() {
        assertThat(((SymbolReading.One) reader.read("CRC/C/AUT/CO/5-6"))
                        .symbol()
                        .parts())
                .contains(new SymbolPart("AUT", PartRole.COUNTRY, Optional.of("Austria")));
    }

    @Test
    void readsASymbolAsLongAsTheCapAndNoneLonger() {
        String longest = "A/" + "1".repeat(SymbolReader.MAX_SYMBOL - 2);

        assertThat(reader.read(longest).outcome()).isEqualTo(SymbolOutcome.VALID);
        assertThat(reader.read(longest + "1")).isInstanceOfSatisfying(SymbolReading.NotASymbol.class, none -> {
            assertThat(none.position()).isEqualTo(SymbolReader.MAX_SYMBOL);
            assertThat(none.message()).contains("150");
        });
    }

    @Test
    void readsATextAsLongAsTheCapAndNoneLonger() {
        String text = "A/78/1" + " ".repeat(SymbolReader.MAX_INPUT - 6);

        assertThat(reader.read(text).outcome()).isEqualTo(SymbolOutcome.VALID);
        assertThat(reader.read(text + " "))
                .isInstanceOfSatisfying(SymbolReading.NotASymbol.class, none -> assertThat(none.position())
                        .isEqualTo(SymbolReader.MAX_INPUT));
    }

    @Test
    void givesBackARangeOfAHundredAndRefusesOneMore() {
        assertThat(((SymbolReading.Several) reader.read("A/78/1-100")).symbols())
                .hasSize(100);
        assertThat(reader.read("A/78/1-101").outcome()).isEqualTo(SymbolOutcome.NOT_A_SYMBOL);
    }

    @Test
    void countsPositionsInCodePointsOfTheTextAsTyped() {
        assertThat(reader.read("  \uD835\uDC00/78/251"))
                .isInstanceOfSatisfying(SymbolReading.NotASymbol.class, none -> assertThat(none.position())
                        .isEqualTo(2));
        assertThat(reader.read("\u201C A/78/251\u00B9 \u201D"))
                .isInstanceOfSatisfying(SymbolReading.Ambiguous.class, mark -> assertThat(mark.position())
                        .isEqualTo(10));
    }

    @Test
    void keepsTheMarkOfAReissuedDocumentOutOfItsBase() {
        DocumentSymbol symbol = ((SymbolReading.One) reader.read("A/78/251/Add.1**")).symbol();

        assertThat(symbol.canonical()).isEqualTo("A/78/251/Add.1**");
        assertThat(symbol.base()).isEqualTo("A/78/251");
        assertThat(symbol.reissued()).isTrue();
    }

    @Test
    void readsTwoDigitsAsAYearOnlyInSeriesThatCountByYears() {
        assertThat(((SymbolReading.One) reader.read("DP/97/12")).symbol().year())
                .isEqualTo(1997);
        assertThat(((SymbolReading.One) reader.read("A/97/12")).symbol().session())
                .isEqualTo("97");
    }

    @Test
    void readsARomanNumeralAloneInParenthesesAsASessionAndANumberAsNobodyKnowsWhat() {
        assertThat(((SymbolReading.One) reader.read("E/ECE/(XXIII)/4")).symbol().session())
                .isEqualTo("XXIII");
        assertThat(((SymbolReading.One) reader.read("S/AC.37/2003/(1455)/7"))
                        .symbol()
                        .parts())
                .contains(new SymbolPart("(1455)", PartRole.QUALIFIER, Optional.empty()));
    }

    @Test
    void keepsModifiersInTheOrderInWhichTheyStand() {
        for (String symbol : List.of(
                "A/78/251/Rev.1/Add.2/Corr.1",
                "A/78/251/Corr.1/Add.2/Rev.1",
                "A/78/251/Amend.1/Supp.1/Summary/Corr.2",
                "A/78/251/Summary/Corr.1",
                "A/78/251 (Vol. II)/Corr.1",
                "A/78/251/Rev.1 (Part II)",
                "A/78/251/Add.1/Summary**")) {
            DocumentSymbol read = ((SymbolReading.One) reader.read(symbol)).symbol();
            assertThat(read.canonical()).isEqualTo(symbol);
            assertThat(read.base()).isEqualTo("A/78/251");
            assertThat(read.modifiers())
                    .extracting(SymbolModifier::kind)
                    .containsExactly(symbol.substring(8)
                            .replaceAll("[./()*0-9]|\\bI+\\b", " ")
                            .strip()
                            .split(" +"));
        }
    }

    @Test
    void readsNumbersWithLettersAndInRomanNumerals() {
        assertThat(numberOf("A/RES/31/16A")).isEqualTo("16A");
        assertThat(numberOf("A/RES/217A (III)")).isEqualTo("217A");
        assertThat(numberOf("A/C.3/L.II")).isEqualTo("II");
        assertThat(numberOf("A/AC.105/III")).isEqualTo("III");
        assertThat(numberOf("LC/G.2681-P")).isEqualTo("2681-P");
        assertThat(numberOf("CRC/C/AUT/CO/5-6")).isEqualTo("5-6");
    }

    @Test
    void readsLettersBehindANumberAsOneNumberEachAndNoneBackwards() {
        assertThat(NumberRange.lettered("243A-C")).contains(List.of("243A", "243B", "243C"));
        assertThat(NumberRange.lettered("243A-A")).isEmpty();
        assertThat(NumberRange.lettered("243C-A")).isEmpty();
        assertThat(NumberRange.lettered("A-C")).isEmpty();
        assertThat(NumberRange.lettered("5-P")).isEmpty();
        assertThat(NumberRange.lettered("243A", "244C")).isEmpty();
    }

    private String numberOf(String text) {
        return ((SymbolReading.One) reader.read(text)).symbol().number();
    }
}
