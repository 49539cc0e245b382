package org.rostrum.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.registry.RegistryTest;

/** What the path of a document may hold: canonical symbols, typed variants, and what is no symbol. */
@QuarkusTest
class DocumentSpellingTest extends RegistryTest {

    @ParameterizedTest
    @CsvSource({
        "a/c3/78/l1,                  A%2FC.3%2F78%2FL.1",
        "A%2Fc.3%2F78%2Fl.1,          A%2FC.3%2F78%2FL.1",
        "A/C.3/78/L.%201,             A%2FC.3%2F78%2FL.1",
        "A/78/251/-*,                 A%2F78%2F251*",
        "cac/cosp/eg1/2023/crp1,      CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1",
        "s%2Fres%2F1019(1995),        S%2FRES%2F1019%20%281995%29"
    })
    void redirectsATypedVariantToTheCanonicalAddress(String typed, String canonical) {
        String location = "/v1/documents/" + canonical;
        as("observer").get("/v1/documents/" + typed).then().statusCode(308).header("Location", endsWith(location));
        as("observer").head("/v1/documents/" + typed).then().statusCode(308).header("Location", endsWith(location));
        as("observer")
                .get("/v1/documents/" + typed + "?lang=fr")
                .then()
                .statusCode(308)
                .header("Location", endsWith(location + "?lang=fr"));
    }

    @Test
    void refusesToWriteToATypedVariantAndNamesTheCanonicalSymbol() {
        String variant = "/v1/documents/a/c3/78/l1";
        var refusals = List.of(
                as("secretariat").header("If-None-Match", "*").body("{}").put(variant),
                as("secretariat").header("If-Match", "\"0\"").body("{}").patch(variant),
                as("secretariat").header("If-Match", "\"0\"").delete(variant));
        refusals.forEach(refusal -> refusal.then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/symbol-not-canonical"), "canonical", equalTo("A/C.3/78/L.1"))
                .body("location", equalTo("/v1/documents/A%2FC.3%2F78%2FL.1"))
                .body("detail", containsString("A/C.3/78/L.1")));
        as("observer").get("/v1/documents/A%2FC.3%2F78%2FL.1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S/RES/1019 (1995)",
                "A/62/17 (Part I)",
                "TD/B/EX(68)/2",
                "TD/B/C.1/IRON ORE/4",
                "A/78/251/Add.1/Corr.2*",
                "A/AC.237/18 (Part II)/Add.1",
                "CRC/C/AUT/CO/5-6"
            })
    void keepsSymbolsWithSpacesParenthesesAndAsterisks(String symbol) {
        removeAnyOf(symbol);
        enter(symbol, "{}");
        String encoded = symbol.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        for (String address : new String[] {encoded, encoded.replace("/", "%2F"), symbol.replace(" ", "%20")}) {
            as("observer")
                    .get("/v1/documents/" + address)
                    .then()
                    .statusCode(200)
                    .body("symbol", equalTo(symbol));
        }
    }

    @Test
    void takesApartASymbolWithModifiers() {
        removeAnyOf("A/78/777/Add.1/Corr.2*");
        enter("A/78/777/Add.1/Corr.2*", "{}");
        as("observer")
                .get(documentOf("A/78/777/Add.1/Corr.2*"))
                .then()
                .body("base", equalTo("A/78/777"), "session", equalTo("78"), "year", nullValue())
                .body("modifiers.kind", contains("Add", "Corr"), "modifiers.number", contains("1", "2"))
                .body("reissued", equalTo(true), "number", equalTo("777"), "kind", nullValue());
    }

    @Test
    void saysWhereAndWhyAPathIsNoSymbol() {
        as("observer")
                .get("/v1/documents/A%2F78%2F2%2451")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/not-a-symbol"), "outcome", equalTo("NOT_A_SYMBOL"))
                .body("position", equalTo(6), "detail", containsString("position 6"));
        as("secretariat")
                .header("If-None-Match", "*")
                .body("{}")
                .put("/v1/documents/resolution%209%2F3")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-a-symbol"));
    }

    @Test
    void givesTheSymbolsOfAPathThatNamesSeveralOrIsAmbiguous() {
        as("observer")
                .get("/v1/documents/A%2F78%2F1-3")
                .then()
                .statusCode(400)
                .body("outcome", equalTo("LIST"), "symbols", contains("A/78/1", "A/78/2", "A/78/3"));
        as("observer")
                .get("/v1/documents/A/78/251/Add.1/3")
                .then()
                .statusCode(400)
                .body("outcome", equalTo("AMBIGUOUS"), "symbols", contains("A/78/251/Add.1"))
                .body("position", equalTo(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A%252F78%252F251",
                "A/78/251;v=1",
                "A/78/251%3Bv=1",
                "A/78/251%00",
                "A/78/251%0D%0AX",
                "A/78/251/../252",
                "A/78/251/%2E%2E/252",
                "%C0%AFA/78/251",
                "A/78//251",
                "A/78%2F%2F251",
                "A/78/251%2F.%2F252"
            })
    void letsNoDisguiseReachADocument(String path) throws Exception {
        enterOnce("A/78/251");
        enterOnce("A/78/252");
        // A client that leaves the path alone.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/documents/" + path))
                .header("Authorization", "Bearer " + TestRealm.tokenOf("observer"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/78/251:print", "A%2F78%2F251%3Aprint", "A/78/251:", ":issue", "A:78/251"})
    void takesAColonForAVerbAndNeverForADocument(String path) {
        enterOnce("A/78/251");
        as("observer").get("/v1/documents/" + path).then().statusCode(404).contentType(PROBLEM);
        as("secretariat").post("/v1/documents/" + path).then().statusCode(404).contentType(PROBLEM);
        as("secretariat")
                .header("If-None-Match", "*")
                .body("{}")
                .put("/v1/documents/" + path)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/78/251:issue", "A%2F78%2F251%3Aissue"})
    void letsAVerbBePostedOnly(String path) {
        enterOnce("A/78/251");
        as("observer").get("/v1/documents/" + path).then().statusCode(405).contentType(PROBLEM);
        as("secretariat")
                .header("If-None-Match", "*")
                .body("{}")
                .put("/v1/documents/" + path)
                .then()
                .statusCode(405);
    }

    private static void enterOnce(String symbol) {
        as("secretariat").header("If-None-Match", "*").body("{}").put(documentOf(symbol));
    }
}
