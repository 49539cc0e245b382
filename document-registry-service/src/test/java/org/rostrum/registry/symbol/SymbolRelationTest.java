package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolRelationTest {
    private final SymbolReader reader = new SymbolReader();

    @ParameterizedTest
    @CsvSource({
        "A/78/251/Add.1,             ADDS_TO,    A/78/251",
        "A/78/251/Add.1/Corr.2,      CORRECTS,   A/78/251/Add.1",
        "A/78/251/Rev.1,             REVISES,    A/78/251",
        "ECE/TRANS/17/Amend.27,      AMENDS,     ECE/TRANS/17",
        "A/78/251/Summary,           SUMMARIZES, A/78/251",
        "E/INCB/2010/1/Supp.1,       ADDS_TO,    E/INCB/2010/1",
        "A/57/38 (Parts I and III),  PART_OF,    A/57/38",
        "A/63/5 (Vol. I)/Corr.1,     CORRECTS,   A/63/5 (Vol. I)",
        "A/63/5/Rev.1 (Vol. I),      PART_OF,    A/63/5/Rev.1",
        "A/78/251/Add.1*,            REISSUES,   A/78/251/Add.1"
    })
    void saysWhatADocumentDoesToTheOneItIsBuiltOn(String symbol, SymbolRelation relation, String to) {
        assertThat(relationOf(symbol)).contains(new SymbolRelation.Related(relation, to));
    }

    @Test
    void relatesABaseDocumentToNone() {
        assertThat(relationOf("A/78/251")).isEmpty();
    }

    private Optional<SymbolRelation.Related> relationOf(String text) {
        DocumentSymbol symbol = ((SymbolReading.One) reader.read(text)).symbol();
        return SymbolRelation.of(symbol.canonical(), symbol.base(), symbol.modifiers());
    }
}
