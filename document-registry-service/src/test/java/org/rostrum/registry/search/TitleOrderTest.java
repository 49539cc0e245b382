package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.DocumentSource.Title;
import org.rostrum.registry.document.ListPosition;

/** In which order documents are found, and that pages are parts of one list. */
class TitleOrderTest {

    private static final int MANY = 60;

    @Test
    void putsWholeWordsBeforeStemsAndThoseBeforeBeginnings() throws IOException {
        try (var titles = new TitlesInMemory()
                .with("A/1", Language.FR, "Avoirements")
                .with("A/2", Language.FR, "Avoirs")
                .with("A/3", Language.FR, "Avoir")) {
            assertThat(titles.found("avoir")).containsExactly("A/3", "A/2", "A/1");
        }
    }

    @Test
    void putsTheShorterOfTwoTitlesFirstAndThenTheSymbolThatComesFirst() throws IOException {
        try (var titles = new TitlesInMemory()
                .with("A/2", Language.EN, "Asset recovery")
                .with("A/1", Language.EN, "Asset recovery")
                .with("A/0", Language.EN, "Asset recovery and many other things that were taken up")) {
            assertThat(titles.found("asset recovery")).containsExactly("A/1", "A/2", "A/0");
        }
    }

    @Test
    void ordersByDateWithTheUnknownFirstAndTheSymbolLast() throws IOException {
        LocalDate day = LocalDate.of(2023, 9, 4);
        Title title = new Title(Language.EN, "Report");
        try (var titles = new TitlesInMemory()
                .with("A/4", day, title)
                .with("A/3", day.minusDays(1), title)
                .with("A/2", day, title)
                .with("A/1", null, title)) {
            assertThat(titles.pages("report", DocumentOrder.DATE, 1, () -> {}))
                    .containsExactly("A/1", "A/3", "A/2", "A/4");
            assertThat(titles.pages("report", DocumentOrder.DATE_DESCENDING, 1, () -> {}))
                    .containsExactly("A/4", "A/2", "A/3", "A/1");
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentOrder.class)
    void givesPagesOfOneListWithoutGapOrRepetition(DocumentOrder order) throws IOException {
        try (var titles = new TitlesInMemory()) {
            List<String> entered = enterMany(titles);
            for (int rows : new int[] {1, 7, MANY, MANY + 1}) {
                assertThat(titles.pages("report", order, rows, () -> {})).containsExactlyInAnyOrderElementsOf(entered);
            }
            assertThat(titles.pages("report", order, 7, () -> {}))
                    .isEqualTo(TitlesInMemory.symbols(titles.hits("report", order, null, MANY)));
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentOrder.class)
    void givesEachDocumentOnceThoughOthersAreEnteredAndRemovedBetweenPages(DocumentOrder order) throws IOException {
        try (var titles = new TitlesInMemory()) {
            List<String> entered = enterMany(titles);
            int[] more = {0};
            List<String> seen = titles.pages("report", order, 7, () -> {
                String symbol = "B/" + more[0]++;
                titles.with(symbol, Language.EN, more[0] % 2 == 0 ? "Report" : "A progress report on something");
                try {
                    titles.without("B/" + (more[0] - 3));
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            });
            assertThat(seen).doesNotHaveDuplicates().containsAll(entered);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentOrder.class)
    void goesOnOnAnotherReplicaThatGotTheSameDocumentsInAnotherWay(DocumentOrder order) throws IOException {
        try (var one = new TitlesInMemory();
                var other = new TitlesInMemory()) {
            List<String> entered = enterMany(one);
            for (int number = 0; number < MANY; number++) {
                other.with("B/" + number, Language.EN, "Report");
            }
            enterMany(other);
            for (int number = 0; number < MANY; number++) {
                other.without("B/" + number);
            }
            List<String> seen = new ArrayList<>();
            ListPosition last = null;
            for (int page = 0; page < MANY / 6; page++) {
                Hits hits = (page % 2 == 0 ? one : other).hits("report", order, last, 6);
                seen.addAll(TitlesInMemory.symbols(hits));
                last = hits.found().getLast();
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(entered);
            assertThat(seen).isEqualTo(TitlesInMemory.symbols(one.hits("report", order, null, MANY)));
        }
    }

    @Test
    void countsExactlyUpToALimitAndSaysWhereItStopped() throws IOException {
        try (var titles = new TitlesInMemory()) {
            for (int number = 0; number <= Hits.COUNTED; number++) {
                titles.with("A/" + number, Language.EN, number < Hits.COUNTED ? "Report of all" : "Report");
            }
            for (DocumentOrder order : DocumentOrder.values()) {
                Hits thousand = titles.hits("all", order, null, 10);
                assertThat(thousand.total()).isEqualTo(Hits.COUNTED);
                assertThat(thousand.exact()).as(order.parameter()).isTrue();
                Hits more = titles.hits("report", order, null, 10);
                assertThat(more.total()).isEqualTo(Hits.COUNTED);
                assertThat(more.exact()).as(order.parameter()).isFalse();
            }
            DocumentFilter year = new DocumentFilter();
            year.year = 2023;
            assertThat(titles.count(new DocumentFilter(), null).total()).isEqualTo(Hits.COUNTED + 1);
            assertThat(titles.count(year, null).exact()).isFalse();
            assertThat(titles.count(year, Set.of("A/100")).total()).isEqualTo(2);
            assertThat(titles.count(new DocumentFilter(), Set.of("A/99", "a/99"))
                            .total())
                    .isEqualTo(11);
            year.year = 2022;
            assertThat(titles.count(year, null)).isEqualTo(Hits.NONE);
        }
    }

    private static List<String> enterMany(TitlesInMemory titles) {
        List<String> entered = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            // Neither in the order of symbols nor of dates, and with few different scores.
            String symbol = "A/" + (number * 37 % MANY);
            entered.add(symbol);
            titles.with(
                    symbol,
                    number % 5 == 0 ? null : LocalDate.of(2023, 1, 1 + number % 4),
                    new Title(Language.EN, "Report" + " on something".repeat(number % 3)));
        }
        entered.sort(Comparator.naturalOrder());
        return entered;
    }
}
