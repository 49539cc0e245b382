package org.rostrum.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentLifecycleTest extends RegistryTest {

    private static ValidatableResponse step(String symbol, String verb) {
        return as("secretariat").post(documentOf(symbol) + ":" + verb).then();
    }

    private static String newDocument() {
        String symbol = newSeries() + "/2024/1";
        enter(symbol, "{\"title\": {\"en\": \"Report\"}, \"jobNumber\": \"V.24-00001\"}");
        return symbol;
    }

    @Test
    void goesFromCitedToWithdrawnAndTellsWhoLedItThereAndWhen() {
        String symbol = newDocument();
        step(symbol, "reserve").statusCode(200).body("status", equalTo("RESERVED"));
        step(symbol, "submit").statusCode(200).body("status", equalTo("SUBMITTED"));
        step(symbol, "issue").statusCode(200).body("status", equalTo("ISSUED"));
        as("secretariat")
                .body("{\"reason\": \"Issued by mistake\"}")
                .post(documentOf(symbol) + ":withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("history.action", contains("ENTERED", "RESERVED", "SUBMITTED", "ISSUED", "WITHDRAWN"))
                .body("history[4].by", equalTo("secretariat"), "history[4].reason", equalTo("Issued by mistake"));
    }

    @Test
    void refusesAStepThatDoesNotFollowAndSaysWhichDo() {
        String symbol = newDocument();
        step(symbol, "issue")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", containsString("document-move-not-allowed"))
                .body("documentStatus", equalTo("CITED"), "possible", contains("reserve", "withdraw"));
        step(symbol, "withdraw").statusCode(200);
        step(symbol, "withdraw").statusCode(409).body("possible", hasSize(0));
        step(symbol, "print").statusCode(404);
    }

    @Test
    void reissuesADocumentUnderItsSymbolWithAnAsterisk() {
        String symbol = newDocument();
        List.of("reserve", "submit", "issue").forEach(verb -> step(symbol, verb).statusCode(200));
        step(symbol, "reissue")
                .statusCode(200)
                .body("status", equalTo("REISSUED"), "reissuedAs", equalTo(symbol + "*"));
        as("observer")
                .get(documentOf(symbol + "*"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"), "title.en", equalTo("Report"), "jobNumber", nullValue())
                .body("relation", equalTo("REISSUES"), "relatesTo", equalTo(symbol));
    }

    @Test
    void keepsToIfMatchWhereItIsSent() {
        String symbol = newDocument();
        String tag = as("observer").get(documentOf(symbol)).header("ETag");
        as("secretariat")
                .header("If-Match", "\"99\"")
                .post(documentOf(symbol) + ":reserve")
                .then()
                .statusCode(412);
        as("secretariat")
                .header("If-Match", tag)
                .post(documentOf(symbol) + ":reserve")
                .then()
                .statusCode(200);
    }

    @Test
    void letsPutAndPatchFindOutAStatusOnlyWhileTheDocumentIsCited() {
        String symbol = newDocument();
        patch(symbol, "{\"status\": \"ISSUED\"}").statusCode(200).body("history[1].action", equalTo("FOUND"));
        patch(symbol, "{\"status\": \"CITED\"}")
                .statusCode(409)
                .body("type", containsString("status-by-action"), "possible", contains("reissue", "withdraw"));
        patch(symbol, "{\"author\": \"UNODC\"}")
                .statusCode(200)
                .body("status", equalTo("ISSUED"), "author", equalTo("UNODC"));
    }

    private static ValidatableResponse patch(String symbol, String patch) {
        return as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch(documentOf(symbol))
                .then();
    }

    @Test
    void keepsAgendaItemsAndTheReleaseOfEachLanguage() {
        String symbol = newDocument();
        patch(symbol, """
                {"items": ["3 (a)", "4"], "distribution": "LIMITED", "originalLanguage": "fr", "date": "2024-03-01",
                 "releases": {"fr": {"state": "RELEASED", "at": "2024-03-02T10:00:00+01:00"}, "ar": {"state": "NOT_YET"}}}""")
                .statusCode(200)
                .body("items", contains("3(a)", "4"), "releases.fr.at", equalTo("2024-03-02T09:00:00Z"));
        patch(symbol, "{\"releases\": {\"fr\": null}}")
                .statusCode(200)
                .body("releases.fr", nullValue(), "releases.ar.state", equalTo("NOT_YET"));
        patch(symbol, "{\"items\": [\"three\\u0000\"]}").statusCode(400);
        patch(symbol, "{\"releases\": {\"de\": {\"state\": \"NOT_YET\"}}}").statusCode(400);
        patch(symbol, "{\"releases\": {\"ar\": {\"state\": \"NOT_YET\", \"at\": \"2024-03-02T10:00:00Z\"}}}")
                .statusCode(400);
    }

    @Test
    void showsTheWholeFamilyOfABaseDocumentInOrder() {
        String base = newSeries() + "/2024/7";
        for (String end : List.of("/Add.10", "", "/Rev.1", "/Add.2", "/Add.2/Corr.1", "/Corr.1", "/Rev.1/Add.1")) {
            enter(base + end, "{}");
        }
        var family = as("observer")
                .get(documentOf(base + "/Rev.1") + "?embed=family")
                .then()
                .statusCode(200);
        assertThat(family.extract().header("ETag")).startsWith("W/");
        family.body("family.base", equalTo(base))
                .body("family.count", equalTo(7))
                .body(
                        "family.members.symbol",
                        contains(
                                base,
                                base + "/Add.2",
                                base + "/Add.2/Corr.1",
                                base + "/Add.10",
                                base + "/Corr.1",
                                base + "/Rev.1",
                                base + "/Rev.1/Add.1"))
                .body(
                        "family.members.relation",
                        contains(null, "ADDS_TO", "CORRECTS", "ADDS_TO", "CORRECTS", "REVISES", "ADDS_TO"));
        as("observer").get(documentOf(base) + "?embed=files").then().statusCode(400);
    }

    @Test
    void isLedByThoseWhoWorkForTheBodyOnly() {
        String symbol = newDocument();
        as("observer").post(documentOf(symbol) + ":reserve").then().statusCode(403);
        as("chair").post(documentOf(symbol) + ":reserve").then().statusCode(403);
        asSecretariatOf("A/HRC").post(documentOf(symbol) + ":reserve").then().statusCode(403);
        step(symbol + "/Add.1", "reserve").statusCode(404);
    }
}
