package org.rostrum.registry.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next number of a series is printed as the mastheads of that series print it. */
class DocumentSeriesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "A,             78,   -,    -,     12, A/78/12",
                "A,             73,   -,    RES,    4, A/RES/73/4",
                "S,             -,    2023, RES, 2700, S/RES/2700 (2023)",
                "S,             -,    2023, PRST,   2, S/PRST/2023/2",
                "E,             -,    2023, NGO,    5, E/2023/NGO/5",
                "ST,            -,    2023, SGB,    1, ST/SGB/2023/1",
                "CAC/COSP/EG.1, -,    2023, CRP,    1, CAC/COSP/EG.1/2023/CRP.1",
                "ISBA/C,        28,   -,    -,      1, ISBA/28/C/1",
                "UNEP/EA,       5,    -,    RES,   14, UNEP/EA.5/Res.14",
                "UNEP/Hg/INC,   5,    -,    INF,    2, UNEP/Hg/INC.5/INF/2",
                "E/ECA/CM,      55,   -,    -,      3, E/ECA/CM/55/3",
                "FCCC/SBSTA,    -,    2019, INF,    1, FCCC/SBSTA/2019/INF.1",
                "ICC-ASP,       4,    -,    INF,    2, ICC-ASP/4/INF.2",
                "ICC-ASP,       6,    -,    RES,    1, ICC-ASP/6/Res.1",
                "IDB,           50,   -,    DEC,   11, IDB.50/Dec.11",
                "GC,            18,   -,    INF,    4, GC.18/INF/4",
                "TD/TIMBER,     3,    -,    INF,    2, TD/TIMBER.3/INF.2",
                "TD,            XII,  -,    BP,     1, TD/XII/BP/1",
                "LC,            39,   -,    -,      3, LC/SES.39/3",
                "ST/LIB,        -,    -,    SER.B,  5, ST/LIB/SER.B/5"
            })
    void printsTheNextNumberAsTheSeriesDoes(
            String body, String session, Integer year, String kind, int number, String symbol) {
        DocumentSeries series = new DocumentSeries(body, session, year, kind);

        assertThat(series.symbol(number)).isInstanceOfSatisfying(SymbolSeries.Composed.class, composed -> {
            assertThat(composed.symbol().canonical()).isEqualTo(symbol);
            assertThat(DocumentSeries.of(composed.symbol())).isEqualTo(series);
        });
    }

    @Test
    void followsTheSpellingOfTheDocumentBefore() {
        DocumentSeries ofConference = new DocumentSeries("E/ECA/CM", "37", null, null);

        assertThat(ofConference.symbolLike("E/ECA/CM.37/9", 10))
                .isInstanceOfSatisfying(
                        SymbolSeries.Composed.class,
                        composed -> assertThat(composed.symbol().canonical()).isEqualTo("E/ECA/CM.37/10"));
    }

    @Test
    void makesNoSymbolThatWouldBeReadAsAnother() {
        assertThat(new DocumentSeries("A", "78", null, "ADD").symbol(1)).isInstanceOf(SymbolSeries.Impossible.class);
        assertThat(new DocumentSeries("A", "1995", null, null).symbol(1)).isInstanceOf(SymbolSeries.Impossible.class);
    }
}
