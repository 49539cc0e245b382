package org.rostrum.registry.citation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class CitationResourceTest extends RegistryTest {

    private static ValidatableResponse cite(String details) {
        return as("secretariat").body(details).post("/v1/citations").then();
    }

    private static void citeDocument(String citing, String cited) {
        cite("{\"citing\": \"%s\", \"cited\": \"%s\"}".formatted(citing, cited)).statusCode(201);
    }

    private static ValidatableResponse find(String query) {
        return as("observer").get("/v1/citations?" + query).then().statusCode(200);
    }

    private static String newResolution(String symbol) {
        return as("secretariat")
                .body("""
                        {"type": "RESOLUTION", "designation": "9/3", "title": {"en": "Title"}, "symbol": "%s",
                         "body": "%s"}""".formatted(symbol, newBody()))
                .post("/v1/instruments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String newBody() {
        return as("secretariat")
                .body("{\"prefix\": \"%s\", \"names\": {\"en\": \"Body\"}}".formatted(newSeries()))
                .post("/v1/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void findsCitationsFromBothSidesWhetherTheDocumentsAreThereOrNot() {
        String series = newSeries();
        citeDocument(series + "/2023/1", series + "/2021/4");
        citeDocument(series + "/2023/2", series + "/2021/4");
        citeDocument(series + "/2021/4", series + "/2023/1");
        find("cited=%s/2021/4".formatted(series))
                .body("data.citing", containsInAnyOrder(series + "/2023/1", series + "/2023/2"));
        find("citing=%s/2023/1".formatted(series)).body("data.cited", contains(series + "/2021/4"));
        find("citing=%s/2021/4&cited=%s/2023/1".formatted(series, series))
                .body("data.cited", contains(series + "/2023/1"));
        find("cited=%s/2020/1".formatted(series)).body("data", empty());
    }

    @Test
    void findsWhatCitesAParagraphOfAnInstrumentByItsIdAndByItsSymbol() {
        String series = newSeries();
        String symbol = series + "/2021/17";
        String resolution = newResolution(symbol);
        for (String paragraph : new String[] {"18", "19"}) {
            cite("""
                    {"citing": "%s/2023/1", "instrument": "%s", "provision": {"unit": "PARAGRAPH", "number": "%s"},
                     "asPrinted": {"en": "paragraph %s of resolution 9/3"}}""".formatted(series, resolution, paragraph, paragraph))
                    .statusCode(201)
                    .body("cited", nullValue(), "provision.number", equalTo(paragraph));
        }
        citeDocument(series + "/2023/2", symbol);
        find("cited=" + resolution + "&paragraph=18")
                .body("data.asPrinted.en", contains("paragraph 18 of resolution 9/3"));
        find("cited=" + symbol)
                .body("data.citing", containsInAnyOrder(series + "/2023/1", series + "/2023/1", series + "/2023/2"));
        find("cited=" + symbol + "&article=18").body("data", empty());
        as("admin")
                .header("If-Match", "*")
                .delete("/v1/instruments/" + resolution)
                .then()
                .statusCode(409)
                .body("type", containsString("instrument-cited"), "detail", containsString("/v1/citations?cited="));
    }

    @Test
    void keepsOneOfTwoEqualCitationsHoweverTheyAreTyped() {
        String series = newSeries();
        String first =
                cite("""
                        {"citing": "%s/2023/1", "cited": "%s/2021/4", "provision": {"unit": "ARTICLE", "number": "1 (b)"}}""".formatted(series, series)).statusCode(201).extract().path("id");
        cite("""
                {"citing": "%s/2023/1.", "cited": " %s/2021/4", "provision": {"unit": "ARTICLE", "number": "1(b)"}}""".formatted(series.toLowerCase(java.util.Locale.ROOT), series))
                .statusCode(409)
                .body("citation", equalTo(first));
        citeDocument(series + "/2023/1", series + "/2021/4");
    }

    @Test
    void isRemovedByThoseWhoWorkForTheCitingBody() {
        String series = newSeries();
        var citation = cite("{\"citing\": \"%s/1\", \"cited\": \"A/75/1\"}".formatted(series))
                .statusCode(201)
                .extract();
        String address = "/v1/citations/" + citation.path("id");
        asSecretariatOf("A").header("If-Match", "*").delete(address).then().statusCode(403);
        as("observer").header("If-Match", "*").delete(address).then().statusCode(403);
        asSecretariatOf(series).delete(address).then().statusCode(428);
        asSecretariatOf(series)
                .header("If-Match", citation.header("ETag"))
                .delete(address)
                .then()
                .statusCode(204);
        as("observer").get(address).then().statusCode(404);
        asSecretariatOf("A")
                .body("{\"citing\": \"%s/1\", \"cited\": \"A/75/1\"}".formatted(series))
                .post("/v1/citations")
                .then()
                .statusCode(403);
    }

    @Test
    void namesAnInstrumentThatIsNotThere() {
        cite("{\"citing\": \"A/75/1\", \"instrument\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", containsString("unknown-instrument"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"citing\": \"A/75/1\"}",
                "{\"cited\": \"A/75/1\"}",
                "{\"citing\": \"resolution 9/3\", \"cited\": \"A/75/1\"}",
                "{\"citing\": \"A/75/1\", \"cited\": \"A/75/2 and A/75/3\"}",
                "{\"citing\": \"A/75/1\", \"cited\": \"A/75/2\", \"instrument\": \"01a20bc0-dcb1-77c2-836e-e7f4e5cbd992\"}",
                "{\"citing\": \"A/75/1\", \"cited\": \"A/75/2\", \"provision\": {\"unit\": \"LINE\", \"number\": \"1\"}}",
                "{\"citing\": \"A/75/1\", \"cited\": \"A/75/2\", \"provision\": {\"unit\": \"ARTICLE\"}}"
            })
    void refusesWhatIsNoCitation(String details) {
        cite(details).statusCode(400).contentType(PROBLEM);
    }
}
