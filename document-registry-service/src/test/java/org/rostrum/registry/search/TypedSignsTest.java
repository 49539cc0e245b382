package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.text.Language;

/** Signs that other searches take as commands are typed by accident here, and mean nothing. */
class TypedSignsTest {

    private static final String TITLE = "Recovery of assets (third session): a progress report";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+recovery -assets",
                "recovery -progress",
                "recovery AND assets",
                "recovery* assets*",
                "(recovery",
                "recovery)",
                "\"recovery",
                "recovery of\" assets",
                "recovery: assets",
                "recovery~",
                "[recovery]",
                "{recovery}",
                "recovery && assets",
                "recovery || assets",
                "recovery\\",
                "?recovery",
                "<b>recovery</b>",
                "' or 1=1 -- recovery",
            })
    void areNoCommands(String typed) throws IOException {
        try (var titles = new TitlesInMemory()
                .with("A/1", Language.EN, TITLE + " and words or b 1=1")
                .with("A/2", Language.EN, "Something else")) {
            assertThat(titles.found(typed)).containsExactly("A/1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "-",
                "\"",
                "\"\"",
                "*",
                "(",
                ")",
                ":",
                "/",
                "\\",
                "!",
                "?",
                "…",
                "-- \" * (",
                "\u0000",
                "\u064B",
                "🕊"
            })
    void aloneFindNothing(String typed) throws IOException {
        try (var titles = new TitlesInMemory().with("A/1", Language.EN, TITLE)) {
            assertThat(titles.found(typed)).isEmpty();
        }
    }

    @Property(tries = 500)
    void breakNothing(@ForAll("typed") String typed) throws IOException {
        try (var titles = new TitlesInMemory().with("A/1", Language.EN, TITLE).with("A/2", Language.ZH, "资产追回")) {
            assertThat(titles.found(typed)).doesNotHaveDuplicates().isSubsetOf("A/1", "A/2");
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("ab +-\"*():/\\^~?!'’“”«»資产追ا لاéß1_.\u0301\u0000\u200f\ud83d")
                .all()
                .ofMaxLength(60);
    }
}
