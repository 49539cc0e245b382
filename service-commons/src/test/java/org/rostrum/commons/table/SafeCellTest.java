package org.rostrum.commons.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                "\u22121",
                "'=1",
                "=cmd|' /C calc'!A0\nsecond line"
            })
    void putsAnApostropheBeforeWhatCouldBeAFormula(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Report",
                "3(a)",
                "A/78/251",
                "1=1",
                "a-b",
                "\u62A5\u544A",
                "\u062A\u0642\u0631\u064A\u0631 \u200FA/78/1",
                "two\nlines"
            })
    void leavesOtherTextAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void dropsWhatIsNotSeenAndThenLooksForAFormula() {
        assertThat(SafeCell.of("a\u0000b\u001Bc\u0085d\u202Ee\u2066f\uFEFF")).isEqualTo("abcdef");
        assertThat(SafeCell.of("\u0000=1")).isEqualTo("'=1");
        assertThat(SafeCell.of("\u202E=1")).isEqualTo("'=1");
    }
}
