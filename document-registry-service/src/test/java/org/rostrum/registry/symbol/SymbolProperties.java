package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class SymbolProperties {
    private final SymbolReader reader = new SymbolReader();

    @Property
    void readsAGeneratedSymbolAsPrinted(@ForAll("symbols") String printed) {
        assertThat(reader.read(printed)).isInstanceOfSatisfying(SymbolReading.One.class, one -> assertThat(
                        one.symbol().canonical())
                .isEqualTo(printed));
    }

    @Property
    void readsAGeneratedSymbolInSmallLettersAsTheSame(@ForAll("symbols") String printed) {
        assertThat(reader.read(lower(printed))).isInstanceOfSatisfying(SymbolReading.One.class, one -> assertThat(
                        one.symbol().canonical())
                .isEqualTo(printed));
    }

    @Property
    void readsEveryCanonicalSymbolAndBaseAsItself(@ForAll("disturbed") String text) {
        for (DocumentSymbol symbol : symbolsOf(reader.read(text))) {
            assertThat(reader.read(symbol.canonical())).isEqualTo(new SymbolReading.One(symbol));
            assertThat(reader.read(symbol.base())).isInstanceOfSatisfying(SymbolReading.One.class, one -> assertThat(
                            one.symbol().canonical())
                    .isEqualTo(symbol.base()));
        }
    }

    @Property
    void answersEveryTextWithAPlaceWithinIt(@ForAll @StringLength(max = 300) String text) {
        assertAnswered(text);
    }

    @Property
    void answersEveryDisturbedSymbolWithAPlaceWithinIt(@ForAll("disturbed") String text) {
        assertAnswered(text);
    }

    private void assertAnswered(String text) {
        int length = text.codePointCount(0, text.length());
        switch (reader.read(text)) {
            case SymbolReading.One one -> assertThat(one.symbol().canonical()).isNotBlank();
            case SymbolReading.Several several ->
                assertThat(several.symbols()).hasSizeBetween(2, SymbolReader.MAX_SYMBOLS);
            case SymbolReading.Ambiguous ambiguous ->
                assertThat(ambiguous.position()).isBetween(0, length);
            case SymbolReading.NotASymbol none -> assertThat(none.position()).isBetween(0, length);
        }
    }

    private static List<DocumentSymbol> symbolsOf(SymbolReading reading) {
        return switch (reading) {
            case SymbolReading.One one -> List.of(one.symbol());
            case SymbolReading.Several several -> several.symbols();
            case SymbolReading.Ambiguous ambiguous -> ambiguous.candidates();
            case SymbolReading.NotASymbol none -> List.of();
        };
    }

    /** Small letters but in the number, where a small letter is a footnote mark. */
    private static String lower(String printed) {
        StringBuilder lower = new StringBuilder(printed);
        for (int i = 0; i < printed.length(); i++) {
            boolean glued = i > 0 && Character.isDigit(printed.charAt(i - 1));
            lower.setCharAt(i, glued ? printed.charAt(i) : Character.toLowerCase(printed.charAt(i)));
        }
        return lower.toString();
    }

    /** Series, bodies, session or year, kind and number, modifiers, part and reissue mark, by the grammar. */
    @Provide
    Arbitrary<String> symbols() {
        Arbitrary<String> number = Arbitraries.integers().between(1, 9999).map(String::valueOf);
        Arbitrary<String> body = Combinators.combine(
                        Arbitraries.of("A", "E", "CAC/COSP", "CTOC/COP", "TD/B", "FCCC/CP", "ECE/TRANS", "XYZ"),
                        Arbitraries.of("", "/C.", "/CN.", "/AC.", "/WG.", "/EG.", "/Sub.", "/CONF.", "/SC."),
                        Arbitraries.of("1", "12", "II"))
                .as((series, word, of) -> word.isEmpty() ? series : series + word + of);
        Arbitrary<String> time = Arbitraries.of("", "/78", "/2023", "/1995", "/S-27", "/ES-10");
        Arbitrary<String> kind = Arbitraries.of("/", "/L.", "/CRP.", "/SR.", "/INF/", "/NGO/", "/WP.", "/PV.");
        Arbitrary<String> letter = Arbitraries.of("", "", "", "A", "B");
        Arbitrary<String> old = Arbitraries.of("", "", " (Part I)", " (Vol. II)", " (Resumption 1)");
        Arbitrary<String> modifier = Combinators.combine(
                        Arbitraries.of("Add", "Corr", "Rev", "Amend"),
                        Arbitraries.integers().between(1, 40))
                .as((word, of) -> "/" + word + "." + of);
        Arbitrary<String> modifiers = modifier.list().ofMaxSize(4).map(list -> String.join("", list));
        Arbitrary<String> mark = Arbitraries.of("", "", "", "*");
        Arbitrary<String> document =
                Combinators.combine(kind, number, letter, old).as((k, n, l, o) -> k + n + l + o);
        return Combinators.combine(body, time, document, modifiers, mark).as((b, t, d, m, a) -> b + t + d + m + a);
    }

    /** A real or generated symbol with something put in, left out or doubled. */
    @Provide
    Arbitrary<String> disturbed() {
        List<String> real =
                RealSymbolsTest.symbols().stream().map(row -> row.at(0)).toList();
        Arbitrary<String> noise = Arbitraries.oneOf(
                Arbitraries.of(
                        " and ",
                        " to ",
                        "-",
                        ", ",
                        "/",
                        "/Add.1",
                        "(",
                        ")",
                        "(III)",
                        "*",
                        "1",
                        "a",
                        "A",
                        " ",
                        ".",
                        "\u00B9",
                        " p. 5",
                        "S-",
                        "/Rev.",
                        "https://undocs.org/",
                        "A/78/1",
                        ".pdf",
                        "\n"),
                Arbitraries.strings().ofMaxLength(3));
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(real), symbols()),
                        noise,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 2))
                .as((symbol, put, at, leaveOut) -> {
                    int from = Math.min(at, symbol.length());
                    int to = Math.min(from + leaveOut, symbol.length());
                    return symbol.substring(0, from) + put + symbol.substring(to);
                });
    }
}
