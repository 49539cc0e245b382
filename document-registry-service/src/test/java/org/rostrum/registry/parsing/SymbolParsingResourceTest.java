package org.rostrum.registry.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class SymbolParsingResourceTest extends RegistryTest {

    private static final String PARSE = "/v1/symbols:parse";

    @Test
    void takesTextsApartInTheOrderGiven() {
        String[] texts = {
            "cac/cosp/eg1/2023/crp1", "A/78/1-3", "A/78/251/Add.1/3", "resolution 9/3", "A/78/5/Rev.1/Corr.2*"
        };
        as("observer")
                .body(Map.of("symbols", texts))
                .post(PARSE)
                .then()
                .statusCode(200)
                .body("data.input", contains(texts))
                .body("data.outcome", contains("VALID", "LIST", "AMBIGUOUS", "NOT_A_SYMBOL", "VALID"))
                .body("data.valid", contains(true, false, false, false, true))
                .rootPath("data[0]")
                .body("canonical", equalTo("CAC/COSP/EG.1/2023/CRP.1"), "base", equalTo("CAC/COSP/EG.1/2023/CRP.1"))
                .body("bodyPrefix", equalTo("CAC/COSP/EG.1"), "parentPrefix", equalTo("CAC/COSP"))
                .body("session", nullValue(), "year", equalTo(2023), "kind", equalTo("CRP"), "number", equalTo("1"))
                .body("modifiers", empty(), "reissued", equalTo(false), "symbols", empty(), "problem", nullValue())
                .rootPath("data[1]")
                .body("symbols", contains("A/78/1", "A/78/2", "A/78/3"), "canonical", nullValue())
                .body("problem", nullValue(), "modifiers", empty())
                .rootPath("data[2]")
                .body("problem.position", equalTo(15), "problem.message", notNullValue(), "symbols", empty())
                .rootPath("data[3]")
                .body("problem.position", notNullValue(), "problem.message", containsString("resolution"))
                .rootPath("data[4]")
                .body("modifiers.kind", contains("Rev", "Corr"), "modifiers.number", contains("1", "2"))
                .body("reissued", equalTo(true), "base", equalTo("A/78/5"), "session", equalTo("78"))
                .body("kind", nullValue(), "year", nullValue());
    }

    @Test
    void givesExactlyTheMembersOfTheContract() {
        Map<String, Object> parsed = as("observer")
                .body(Map.of("symbols", List.of("A/78/1")))
                .post(PARSE)
                .then()
                .extract()
                .path("data[0]");
        assertThat(parsed.keySet())
                .containsExactly(
                        "input",
                        "outcome",
                        "valid",
                        "canonical",
                        "bodyPrefix",
                        "parentPrefix",
                        "session",
                        "year",
                        "kind",
                        "number",
                        "modifiers",
                        "base",
                        "reissued",
                        "symbols",
                        "problem");
    }

    @Test
    void knowsTheBodiesOfTheRegistry() {
        String known = "XYZ/WG." + newSeries().replaceAll("\\D", "");
        Map<String, Object> texts = Map.of("symbols", List.of(known + "/2023/4", "XYZ/WG.8/2023/4"));
        as("observer").body(texts).post(PARSE).then().body("data.outcome", contains("UNKNOWN_BODY", "UNKNOWN_BODY"));
        as("secretariat")
                .body(Map.of("prefix", known, "names", Map.of("en", "Working group of a test")))
                .post("/v1/bodies")
                .then()
                .statusCode(201);
        as("observer")
                .body(texts)
                .post(PARSE)
                .then()
                .body("data.outcome", contains("VALID", "UNKNOWN_BODY"), "data.valid", contains(true, true));
    }

    @Test
    void takesAHundredTextsAndNoMore() {
        List<String> hundred = Collections.nCopies(100, "A/78/1");
        as("observer").body(Map.of("symbols", hundred)).post(PARSE).then().body("data", hasSize(100));
        as("observer")
                .body(Map.of("symbols", Collections.nCopies(101, "A/78/1")))
                .post(PARSE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void countsTheThousandCharactersOfATextInCodePoints() {
        as("observer")
                .body(Map.of("symbols", List.of("𐀀".repeat(1_000))))
                .post(PARSE)
                .then()
                .statusCode(200)
                .body("data.outcome", contains("NOT_A_SYMBOL"));
        as("observer")
                .body(Map.of("symbols", List.of("A/78/1", "x".repeat(1_001))))
                .post(PARSE)
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("symbols[1]"))
                .body("violations[0].message", equalTo("has more than 1000 characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"symbols\": []}",
                "{\"symbols\": null}",
                "{\"symbols\": [null]}",
                "{\"symbols\": [1]}",
                "{\"symbols\": \"A/78/1\"}",
                "{\"symbols\": [\"\\ud800\"]}",
                "{\"symbol\": []}",
                "{}",
                "{",
                ""
            })
    void refusesABodyThatIsNotAListOfTexts(String body) {
        as("observer").body(body).post(PARSE).then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void isOpenToEveryRoleAndToNobodyWithoutOne() {
        for (String user :
                List.of("observer", "delegate-at", "interpreter", "secretariat", "chair", "partner-system", "admin")) {
            as(user).body("{\"symbols\": [\"A/78/1\"]}")
                    .post("/v1/symbols%3Aparse")
                    .then()
                    .statusCode(200);
        }
        as("offline_access")
                .body("{\"symbols\": [\"A/78/1\"]}")
                .post(PARSE)
                .then()
                .statusCode(403);
        as("observer")
                .body("{\"symbols\": [\"A/78/1\"]}")
                .post("/v1/symbols:parsed")
                .then()
                .statusCode(404);
        as("observer").get(PARSE).then().statusCode(405).contentType(PROBLEM);
    }
}
