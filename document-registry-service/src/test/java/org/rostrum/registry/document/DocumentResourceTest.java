package org.rostrum.registry.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentResourceTest extends RegistryTest {

    /** The five documents of the annotated provisional agenda of 26 June 2023. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CAC/COSP/EG.1/2019/4,     2019, -,   4",
                "CAC/COSP/EG.1/2022/3,     2022, -,   3",
                "CAC/COSP/EG.1/2023/2,     2023, -,   2",
                "CAC/COSP/EG.1/2023/3,     2023, -,   3",
                "CAC/COSP/EG.1/2023/CRP.1, 2023, CRP, 1"
            })
    void readsADocumentByItsSymbolWithSlashesAndWithEncodedOnes(String symbol, int year, String kind, String number) {
        String encoded = documentOf(symbol);
        removeAnyOf(symbol);
        String tag = as("agenda-service")
                .header("If-None-Match", "*")
                .body("""
                        {"title": {"en": "Note by the Secretariat"}, "originalLanguage": "en",
                         "titlesAsPrinted": [{"en": "Note by the Secretariat on corruption"}]}""")
                .put("/v1/documents/" + symbol)
                .then()
                .statusCode(201)
                .header("Location", endsWith(encoded))
                .extract()
                .header("ETag");
        for (String address : new String[] {
            encoded, "/v1/documents/" + symbol, encoded.replace("%2F", "%2f"), encoded.replaceFirst("%2F", "/")
        }) {
            as("observer")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("ETag", tag)
                    .body("symbol", equalTo(symbol), "bodyPrefix", equalTo("CAC/COSP/EG.1"), "base", equalTo(symbol))
                    .body("year", equalTo(year), "kind", equalTo(kind), "number", equalTo(number))
                    .body("session", nullValue(), "modifiers", hasSize(0), "reissued", equalTo(false))
                    .body("status", equalTo("CITED"), "title.en", equalTo("Note by the Secretariat"))
                    .body("titlesAsPrinted.en", contains("Note by the Secretariat on corruption"));
            as("observer").head(address).then().statusCode(200).header("ETag", tag);
        }
    }
}
