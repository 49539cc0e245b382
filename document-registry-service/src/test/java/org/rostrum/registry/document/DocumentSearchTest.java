package org.rostrum.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentSearchTest extends RegistryTest {

    @Test
    void findsASymbolBeforeThoseThatBeginWithIt() {
        String series = newSeries();
        enter(series + "/2023/12", "{}");
        enter(series + "/2023/1/Add.1", "{}");
        enter(series + "/2023/1", "{}");
        enter(series + "/2023/2", "{}");
        assertThat(found("q=" + series + "/2023/1"))
                .containsExactly(series + "/2023/1", series + "/2023/1/Add.1", series + "/2023/12");
        assertThat(found("q=" + series.toLowerCase(Locale.ROOT) + "/2023/2")).containsExactly(series + "/2023/2");
        assertThat(found("q=" + series + "/202")).hasSize(4);
        assertThat(found("q=" + series.toLowerCase(Locale.ROOT) + "/")).hasSize(4);
        assertThat(found("q=" + series + "/%25")).isEmpty();
        assertThat(found("q=" + series + "/202_")).isEmpty();
    }

    @Test
    void findsWordsOfEveryTitleInAnyLanguageAndCase() {
        String series = newSeries();
        enter(series + "/2023/1", """
                {"title": {"en": "Recovery of assets in emergencies", "fr": "Recouvrement d’avoirs",
                           "ar": "استرداد الموجودات", "zh": "资产追回", "ru": "Возвращение активов"},
                 "titlesAsPrinted": [{"en": "Asset recovery: 100% of Straße"}]}""");
        enter(series + "/2023/2", "{\"title\": {\"en\": \"Assets\"}}");
        String body = "&body=" + series;
        await().untilAsserted(() -> assertThat(found("q=assets" + body)).hasSize(2));
        for (String words : List.of(
                "RECOVERY%20assets",
                "assets%20%20recovery",
                "emergenc",
                "recouvrement",
                "%D8%A7%D8%B3%D8%AA%D8%B1%D8%AF%D8%A7%D8%AF",
                "%E8%B5%84%E4%BA%A7",
                "%D0%92%D0%9E%D0%97%D0%92%D0%A0%D0%90%D0%A9%D0%95%D0%9D%D0%98%D0%95",
                "100%25",
                "STRASSE")) {
            assertThat(found("q=" + words + body)).as(words).containsExactly(series + "/2023/1");
        }
        assertThat(found("q=assets%20emergency" + body)).isEmpty();
        assertThat(found("q=_ssets" + body)).isEmpty();
        assertThat(found("q=%20" + body)).hasSize(2);
    }

    @Test
    void filtersByBodyKindStatusAndYear() {
        String series = newSeries();
        enter(series + "/2022/CRP.1", "{\"status\": \"ISSUED\"}");
        enter(series + "/2023/CRP.1", "{\"status\": \"ISSUED\"}");
        enter(series + "/2023/L.1", "{}");
        String body = "body=" + series;
        assertThat(found(body + "&kind=CRP")).containsExactly(series + "/2022/CRP.1", series + "/2023/CRP.1");
        assertThat(found(body + "&kind=crp&year=2023")).containsExactly(series + "/2023/CRP.1");
        assertThat(found(body + "&status=CITED")).containsExactly(series + "/2023/L.1");
        assertThat(found(body + "&status=WITHDRAWN")).isEmpty();
        assertThat(found("body=" + series.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void pagesInTheOrderOfSymbolsByTheLinkHeader() {
        String series = newSeries();
        List<String> entered = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            entered.add(series + "/2023/" + number);
            enter(entered.getLast(), "{}");
        }
        List<String> seen = new ArrayList<>();
        String address = "/v1/documents?limit=2&body=" + series;
        while (address != null) {
            var page = as("observer").get(address).then().statusCode(200).extract();
            seen.addAll(page.path("data.symbol"));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            address = next == null ? null : page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(seen).isEqualTo(entered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel=x",
                "sort=title",
                "sort=DATE",
                "modifiedSince=2023-01-01",
                "modifiedSince=2023-01-01T00:00:00",
                "limit=0",
                "limit=101",
                "limit=ten",
                "year=now",
                "status=LOST",
                "cursor=nonsense",
                "cursor=w6k",
                "body=A&body=E",
                "lang=de"
            })
    void refusesAParameterThatIsUnknownOrMalformed(String query) {
        as("observer")
                .get("/v1/documents?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", org.hamcrest.Matchers.startsWith("/problems/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"body=%C3%A9", "kind=%C3%A9", "q=%C3%A9", "q=!", "q='", "q=%5C", "q=%22", "q=%00", "body=%00"})
    void findsNothingByWhatNoSymbolHas(String query) {
        awaitIndex();
        as("observer")
                .get("/v1/documents?body=" + newSeries() + "&" + query.replaceFirst("body=.*", "q=%C3%A9/1"))
                .then()
                .statusCode(200)
                .body("data", empty(), "next", equalTo(null));
        as("observer").get("/v1/documents?limit=1&" + query).then().statusCode(200);
    }

    /** Words are not answered before the index is complete. */
    private static void awaitIndex() {
        await().untilAsserted(() ->
                as("observer").get("/v1/documents?limit=1&q=x").then().statusCode(200));
    }

    private static List<String> found(String query) {
        return as("observer")
                .get("/v1/documents?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("data.symbol");
    }
}
