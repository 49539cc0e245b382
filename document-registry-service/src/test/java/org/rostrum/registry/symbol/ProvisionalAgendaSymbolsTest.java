package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The symbols of the annotated provisional agenda of 26 June 2023. */
class ProvisionalAgendaSymbolsTest {
    private final SymbolReader reader = new SymbolReader();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CAC/COSP/EG.1/2019/4,     2019, -,   4",
                "CAC/COSP/EG.1/2022/3,     2022, -,   3",
                "CAC/COSP/EG.1/2023/2,     2023, -,   2",
                "CAC/COSP/EG.1/2023/3,     2023, -,   3",
                "CAC/COSP/EG.1/2023/CRP.1, 2023, CRP, 1"
            })
    void takesApartEachSymbolOfTheDocument(String symbol, int year, String kind, String number) {
        DocumentSymbol read = one(symbol);

        assertThat(read.canonical()).isEqualTo(symbol);
        assertThat(read.base()).isEqualTo(symbol);
        assertThat(read.bodyPrefix()).isEqualTo("CAC/COSP/EG.1");
        assertThat(read.parentPrefix()).isEqualTo("CAC/COSP");
        assertThat(read.bodyKnown()).isTrue();
        assertThat(read.session()).isNull();
        assertThat(read.year()).isEqualTo(year);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.modifiers()).isEmpty();
        assertThat(read.reissued()).isFalse();
    }

    @Test
    void saysWhatEachPartMeans() {
        assertThat(one("CAC/COSP/EG.1/2023/CRP.1").parts())
                .extracting(part -> part.text() + " " + part.role())
                .containsExactly("CAC SERIES", "COSP BODY", "EG.1 BODY", "2023 YEAR", "CRP KIND", "1 NUMBER");
        assertThat(one("CAC/COSP/EG.1/2023/CRP.1").parts().get(4).meaning()).contains("conference room paper");
    }

    @Test
    void readsThePasteableLinkOfTheDocument() {
        assertThat(one("[CAC/COSP/EG.1/2023/CRP.1](#)").canonical()).isEqualTo("CAC/COSP/EG.1/2023/CRP.1");
    }

    private DocumentSymbol one(String text) {
        assertThat(reader.read(text)).isInstanceOf(SymbolReading.One.class);
        return ((SymbolReading.One) reader.read(text)).symbol();
    }
}
