package org.rostrum.registry.file;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessResourceTest extends FileTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "French", "french", "F", "f"})
    void findsTheFileInALanguageHoweverItIsNamed(String language) {
        String symbol = newDocument();
        upload("fr/pdf", symbol, SampleFiles.pdf("fr"));
        upload("en/pdf", symbol, SampleFiles.pdf("en"));
        access("s=" + symbol + "&l=" + language + "&t=PDF", fileOf("fr/pdf", symbol));
    }

    @ParameterizedTest
    @CsvSource({"A, ar", "C, zh", "E, en", "F, fr", "R, ru", "S, es"})
    void knowsTheLettersOfTheUnitedNations(String letter, String code) {
        String symbol = newDocument();
        upload(code + "/txt", symbol, SampleFiles.utf8(code));
        access("s=" + symbol + "&l=" + letter, fileOf(code + "/txt", symbol));
    }

    @Test
    void takesASymbolAsItIsTyped() {
        String symbol = newDocument();
        upload("en/pdf", symbol, SampleFiles.pdf("en"));
        access("s=" + symbol.toLowerCase() + "&l=en", fileOf("en/pdf", symbol));
    }

    @Test
    void takesThePdfFirstThenTheNextFormatThereIs() throws Exception {
        String symbol = newDocument();
        upload("en/txt", symbol, SampleFiles.utf8("en"));
        access("s=" + symbol + "&l=en", fileOf("en/txt", symbol));
        upload("en/docx", symbol, SampleFiles.docx());
        access("s=" + symbol + "&l=en", fileOf("en/docx", symbol));
        upload("en/pdf", symbol, SampleFiles.pdf("en"));
        access("s=" + symbol + "&l=en", fileOf("en/pdf", symbol));
        access("s=" + symbol + "&l=en&t=txt", fileOf("en/txt", symbol));
    }

    @Test
    void takesTheOriginalLanguageThenEnglishThenWhatThereIs() {
        String symbol = newSeries() + "/2023/1";
        enter(symbol, "{\"originalLanguage\": \"ru\"}");
        upload("es/pdf", symbol, SampleFiles.pdf("es"));
        access("s=" + symbol, fileOf("es/pdf", symbol));
        upload("en/pdf", symbol, SampleFiles.pdf("en"));
        access("s=" + symbol, fileOf("en/pdf", symbol));
        upload("ru/txt", symbol, SampleFiles.utf8("ru"));
        access("s=" + symbol, fileOf("ru/txt", symbol));
        access("s=" + symbol + "&t=pdf", fileOf("en/pdf", symbol));
    }

    @Test
    void listsWhatThereIsInstead() {
        String symbol = newDocument();
        as("observer")
                .get("/v1/access?l=fr&s=" + symbol)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/file-not-available"), "available", empty());
        upload("en/pdf", symbol, SampleFiles.pdf("en"));
        as("observer")
                .get("/v1/access?l=fr&t=docx&s=" + symbol)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/file-not-available"), "detail", containsString("docx in fr"))
                .body("available.language", contains("en"), "available.format", contains("pdf"))
                .body("available.url", contains(fileOf("en/pdf", symbol)));
        as("observer")
                .get(fileOf("fr/pdf", symbol))
                .then()
                .statusCode(404)
                .body("available.url", contains(fileOf("en/pdf", symbol)));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        as("observer").get("/v1/access").then().statusCode(400);
        as("observer").get("/v1/access?s=resolution%209/3").then().statusCode(400);
        as("observer")
                .get("/v1/access?s=A/78/1&l=de")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("l"), "known", contains("ar", "zh", "en", "fr", "ru", "es"));
        as("observer").get("/v1/access?s=A/78/1&t=exe").then().statusCode(400).body("parameter", equalTo("t"));
        as("observer").get("/v1/access?s=" + newSeries() + "/2023/1").then().statusCode(404);
    }

    private static void access(String query, String file) {
        as("observer").get("/v1/access?" + query).then().statusCode(302).header("Location", endsWith(file));
    }
}
