package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleTablesTest {
    @Test
    void namesASourceForEachRule() {
        assertThat(RuleTable.read("series.tsv", 3))
                .allSatisfy(row -> assertThat(row[2]).isNotBlank());
        assertThat(RuleTable.read("words.tsv", 5))
                .allSatisfy(row -> assertThat(row[4]).isNotBlank());
    }

    @Test
    void knowsTheBodyOfADocumentOfEachSeries() {
        SymbolReader reader = new SymbolReader();
        for (String[] row : RuleTable.read("series.tsv", 3)) {
            assertThat(reader.read(row[0] + "/2023/L.1"))
                    .as(row[0])
                    .isInstanceOfSatisfying(SymbolReading.One.class, one -> {
                        assertThat(one.outcome()).isEqualTo(SymbolOutcome.VALID);
                        assertThat(one.symbol().bodyPrefix()).isEqualTo(row[0]);
                    });
        }
    }

    @Test
    void givesEveryWordOneRuleForEachSeriesAndOneWithinParentheses() {
        assertThat(RuleTable.read("words.tsv", 5).stream()
                        .map(row -> row[0].toUpperCase(Locale.ROOT) + " " + row[2] + " " + row[1].equals("SUFFIX")))
                .doesNotHaveDuplicates();
    }
}
