package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.registry.RegistryTest;
import org.rostrum.registry.document.DocumentFilter;

/** Lists and searches of documents as callers see them. Each test has a series of its own. */
@QuarkusTest
class SearchedListTest extends RegistryTest {

    @Inject
    DocumentSearch search;

    private final String series = newSeries();

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=recovery"})
    void filtersByEverythingTogether(String words) {
        enter(series + "/78/L.1", recovery("\"status\": \"ISSUED\", \"items\": [\"3(a)\", \"4\"]"));
        enter(series + "/78/2", recovery("\"items\": [\"3(a)\"]"));
        enter(series + "/79/L.1", recovery("\"items\": [\"3(b)\"]"));
        enter(series + "/2023/1", recovery("\"items\": [\"3(a)\"]"));
        awaitSymbols(words, 4);
        assertThat(symbols("&session=78" + words)).containsExactly(series + "/78/2", series + "/78/L.1");
        assertThat(symbols("&item=3(a)" + words))
                .containsExactly(series + "/2023/1", series + "/78/2", series + "/78/L.1");
        assertThat(symbols("&item=3%20(a)&session=78&kind=l" + words)).containsExactly(series + "/78/L.1");
        assertThat(symbols("&item=3" + words)).isEmpty();
        assertThat(symbols("&year=2023&status=CITED" + words)).containsExactly(series + "/2023/1");
        assertThat(symbols("&status=WITHDRAWN" + words)).isEmpty();
        assertThat(symbols("&session=%D9%A7&item=%D9%A7" + words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=recovery"})
    void tellsWhatWasModifiedSinceAnInstantToTheMicrosecond(String words) {
        enter(series + "/2023/1", recovery("\"author\": \"A\""));
        enter(series + "/2023/2", recovery("\"author\": \"B\""));
        awaitSymbols(words, 2);
        Instant first = modified("1");
        Instant second = modified("2");
        assertThat(second).isAfter(first);
        assertThat(symbols("&modifiedSince=" + second + words)).containsExactly(series + "/2023/2");
        assertThat(symbols("&modifiedSince=" + first + words)).hasSize(2);
        assertThat(symbols("&modifiedSince=" + first.plusNanos(1) + words)).containsExactly(series + "/2023/2");
        assertThat(symbols("&modifiedSince=" + second.plus(1, ChronoUnit.MICROS) + words))
                .isEmpty();
        assertThat(symbols("&modifiedSince=0001-01-01T00:00:00%2B05:30" + words))
                .hasSize(2);
        assertThat(symbols("&modifiedSince=%2B999999999-12-31T00:00:00Z" + words))
                .isEmpty();
        assertThat(symbols("&sort=modified" + words)).containsExactly(series + "/2023/1", series + "/2023/2");
        assertThat(symbols("&sort=-modified" + words)).containsExactly(series + "/2023/2", series + "/2023/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=recovery"})
    void sortsByDateOnEveryPage(String words) {
        enter(series + "/2023/1", recovery("\"date\": \"2023-09-05\""));
        enter(series + "/2023/2", recovery("\"date\": \"2023-09-04\""));
        enter(series + "/2023/3", recovery("\"author\": \"nobody knows when\""));
        enter(series + "/2023/4", recovery("\"date\": \"2023-09-04\""));
        enter(series + "/2023/5", recovery("\"author\": \"nobody knows when\""));
        awaitSymbols(words, 5);
        for (int limit = 1; limit <= 5; limit++) {
            assertThat(pages("&sort=date" + words, limit, () -> {})).containsExactly("3", "5", "2", "4", "1");
            assertThat(pages("&sort=-date" + words, limit, () -> {})).containsExactly("1", "4", "2", "5", "3");
            assertThat(pages("&sort=symbol" + words, limit, () -> {})).containsExactly("1", "2", "3", "4", "5");
            assertThat(pages("&sort=relevance" + words, limit, () -> {})).containsExactly("1", "2", "3", "4", "5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&sort=symbol", "&q=recovery", "&q=recovery&sort=date"})
    void givesEachDocumentOnceThoughOthersAreEnteredBetweenPages(String list) {
        List<String> entered = new ArrayList<>();
        for (int number = 10; number < 19; number++) {
            entered.add(Integer.toString(number));
            enter(series + "/2023/" + number, recovery("\"date\": \"2023-09-04\""));
        }
        awaitSymbols(list, 9);
        int[] more = {100};
        List<String> seen = pages(list, 2, () -> {
            if (more[0] < 105) {
                enter(series + "/2023/" + more[0]++, recovery("\"date\": \"2023-09-04\""));
                awaitSymbols("&q=recovery", 9 + more[0] - 100);
            }
        });
        assertThat(seen).doesNotHaveDuplicates().containsAll(entered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&q=recovery", "&sort=date"})
    void refusesACursorOfAnotherList(String list) {
        enter(series + "/2023/1", recovery("\"author\": \"A\""));
        enter(series + "/2023/2", recovery("\"author\": \"A\""));
        awaitSymbols(list, 2);
        String cursor = list(list + "&limit=1").extract().path("next");
        list(list + "&limit=2&cursor=" + cursor).body("data.size()", equalTo(1));
        for (String other : List.of("&year=2023", "&item=3", "&sort=modified&q=recovery", "&q=recover")) {
            as("observer")
                    .get("/v1/documents?body=" + series + (other.contains("q=") ? "" : list) + other + "&cursor="
                            + cursor)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("parameter", equalTo("cursor"), "detail", containsString("other parameters"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "date, 9223372036854775807",
        "-date, 9223372036854775807",
        "-date, -354286",
        "modified, 9223372036854775807",
        "-modified, 253402300800000000",
        "modified, -9223372036854775808",
        "symbol, 1",
        "symbol, 9223372036854775808"
    })
    void refusesACursorWithAPlaceThatNoDocumentHas(String sort, String value) {
        enter(series + "/2023/1", "{\"date\": \"2023-06-26\"}");
        enter(series + "/2023/2", "{\"date\": \"2023-06-26\"}");
        String given = list("&limit=1&sort=" + sort).extract().path("next");
        String[] parts = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8).split(" ");
        parts[1] = value;
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(" ", parts).getBytes(StandardCharsets.UTF_8));
        as("observer")
                .get("/v1/documents?body=" + series + "&sort=" + sort + "&cursor=" + forged)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("parameter", equalTo("cursor"));
    }

    @Test
    void countsWhatIsFound() {
        for (int number = 1; number <= 5; number++) {
            enter(series + "/2023/" + number, recovery("\"items\": [\"" + (number % 2) + "\"]"));
        }
        awaitSymbols("&q=recovery", 5);
        for (String words : List.of("", "&q=recovery", "&q=" + series + "/2023/")) {
            list(words).body("total", equalTo(5), "totalIsExact", equalTo(true));
            list("&limit=2" + words).body("total", equalTo(5), "totalIsExact", equalTo(true));
            list("&limit=1&item=1" + words).body("total", equalTo(3));
        }
        list("&q=nothing").body("total", equalTo(0), "totalIsExact", equalTo(true), "next", nullValue());
        as("observer").get("/v1/bodies").then().statusCode(200).body("$", not(hasKey("total")));
    }

    @Test
    void showsWhereTheWordsStandInEachLanguage() {
        enter(series + "/2023/1", """
                {"title": {"en": "<i>Asset</i> recovery", "zh": "关于资产追回的报告", "fr": "Autre titre"},
                 "titlesAsPrinted": [{"en": "🕊 Recovery, as printed"}]}""");
        awaitSymbols("&q=recovery", 1);
        list("&q=recovery%20%E8%B5%84%E4%BA%A7")
                .body("data[0].highlights.lang", equalTo(List.of("zh", "en", "en")))
                .body("data[0].highlights[0].text", equalTo("关于资产追回的报告"))
                .body("data[0].highlights[0].ranges", equalTo(List.of(Map.of("start", 2, "end", 4))))
                .body("data[0].highlights[1].text", equalTo("<i>Asset</i> recovery"))
                .body("data[0].highlights[1].ranges", equalTo(List.of(Map.of("start", 13, "end", 21))))
                .body("data[0].highlights[2].ranges", equalTo(List.of(Map.of("start", 2, "end", 10))));
        list("").body("data[0]", not(hasKey("highlights")));
    }

    @Test
    void keepsTheWithdrawnWithTheirStatusAndForgetsTheRemoved() {
        enter(series + "/2023/1", recovery("\"author\": \"A\""));
        enter(series + "/2023/2", recovery("\"author\": \"A\""));
        awaitSymbols("&q=recovery", 2);
        as("secretariat")
                .post(documentOf(series + "/2023/1") + ":withdraw")
                .then()
                .statusCode(200);
        removeAnyOf(series + "/2023/2");
        await().untilAsserted(() ->
                list("&q=recovery").body("data.symbol", equalTo(List.of(series + "/2023/1")), "total", equalTo(1)));
        await().untilAsserted(() ->
                assertThat(symbols("&q=recovery&status=WITHDRAWN")).containsExactly(series + "/2023/1"));
        assertThat(symbols("&q=recovery&status=CITED")).isEmpty();
    }

    @Test
    void findsATitleByItsNewWordsOnlyOnceItWasChanged() {
        String tag = enter(series + "/2023/1", recovery("\"author\": \"A\""));
        awaitSymbols("&q=recovery", 1);
        as("secretariat")
                .header("If-Match", tag)
                .body("{\"title\": {\"en\": \"Prevention\"}}")
                .patch(documentOf(series + "/2023/1"))
                .then()
                .statusCode(200);
        awaitSymbols("&q=prevention", 1);
        assertThat(symbols("&q=recovery")).isEmpty();
    }

    @Test
    void showsASymbolAsSoonAsItIsWritten() {
        for (int number = 1; number <= 20; number++) {
            String symbol = series + "/2023/" + number;
            enter(symbol, "{}");
            assertThat(symbols("&q=" + symbol)).first().isEqualTo(symbol);
            assertThat(symbols("")).hasSize(number);
        }
    }

    @Test
    void findsTheBeginningOfASymbolBesideWords() {
        enter("UNEP/EA." + series.substring(5) + "/1", "{\"title\": {\"en\": \"Programme\"}}");
        await().untilAsserted(() -> as("observer")
                .get("/v1/documents?sort=-modified&limit=1&q=unep")
                .then()
                .statusCode(200)
                .body("data[0].symbol", equalTo("UNEP/EA." + series.substring(5) + "/1")));
    }

    @Test
    void takesFortyWordsAndRefusesMore() {
        awaitSymbols("&q=x", 0);
        as("observer").get("/v1/documents?q=" + "a%20".repeat(40)).then().statusCode(200);
        as("observer")
                .get("/v1/documents?q=" + "a%20".repeat(41))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("words", equalTo(41), "maximum", equalTo(40));
        as("observer").get("/v1/documents?q=" + "a%20".repeat(1_000)).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22",
                "%22%22%22",
                "*",
                "**",
                "%2B",
                "-",
                "%2B%2D%26%26",
                "(",
                "((",
                ":",
                "a:b",
                "words:a",
                "a~9",
                "a%5E9",
                "[a%20TO%20b]",
                "a%20AND",
                "NOT",
                "%2Fa%2F",
                "%5C",
                "%3F",
                "%00",
                "%F0%9F%95%8A",
                "%D9%8B",
                "%E2%80%8F",
                "a%20OR%20(",
                "%3Cscript%3E",
                "'%20or%201%3D1",
                "%25",
                "_",
                "symbol:*"
            })
    void answersWhateverSignsAreTyped(String typed) {
        awaitSymbols("&q=x", 0);
        as("observer").get("/v1/documents?limit=2&q=" + typed).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "recovery", "SERIES/20"})
    void givesEverythingInStretchesOfAnyLength(String q) {
        for (int number = 1; number <= 5; number++) {
            enter(series + "/2023/" + number, recovery("\"author\": \"A\""));
        }
        awaitSymbols("&q=recovery", 5);
        DocumentFilter filter = new DocumentFilter();
        filter.body = series;
        filter.q = q.replace("SERIES", series);
        for (int rows : new int[] {1, 2, 5, 6}) {
            List<String> all = new ArrayList<>();
            String last = null;
            do {
                DocumentSearch.Stretch stretch = search.stretch(filter, last, rows);
                stretch.documents().forEach(document -> all.add(document.number()));
                last = stretch.last();
            } while (last != null);
            assertThat(all).containsExactly("1", "2", "3", "4", "5");
        }
    }

    private static String recovery(String more) {
        return "{\"title\": {\"en\": \"Asset recovery\"}, " + more + "}";
    }

    private Instant modified(String number) {
        return Instant.parse(as("observer")
                .get(documentOf(series + "/2023/" + number))
                .then()
                .statusCode(200)
                .extract()
                .path("modifiedAt"));
    }

    private ValidatableResponse list(String parameters) {
        return as("observer")
                .get("/v1/documents?body=" + series + parameters)
                .then()
                .statusCode(200);
    }

    private List<String> symbols(String parameters) {
        return list("&limit=100" + parameters).extract().path("data.symbol");
    }

    /** The index is about a second behind, and not there at all before it is complete. */
    private void awaitSymbols(String parameters, int count) {
        await().untilAsserted(() -> as("observer")
                .get("/v1/documents?limit=100&body=" + series + parameters)
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(count)));
    }

    /** The numbers of the documents on all pages. */
    private List<String> pages(String parameters, int limit, Runnable betweenPages) {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = list(parameters + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .extract();
            numbers.addAll(page.path("data.number"));
            cursor = page.path("next");
            betweenPages.run();
        }
        return numbers;
    }
}
