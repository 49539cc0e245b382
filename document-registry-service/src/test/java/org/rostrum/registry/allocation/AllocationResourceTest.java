package org.rostrum.registry.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class AllocationResourceTest extends RegistryTest {

    private static ValidatableResponse allocate(String request) {
        return as("secretariat").body(request).post("/v1/symbols:allocate").then();
    }

    private static String allocated(String request) {
        return allocate(request).statusCode(201).extract().path("symbol");
    }

    private static String ofYear(String series) {
        return "{\"body\": \"%s\", \"year\": 2024, \"kind\": \"CRP\"}".formatted(series);
    }

    private static ValidatableResponse release(String user, String symbol) {
        return as(user).body("{\"symbol\": \"%s\"}".formatted(symbol))
                .post("/v1/symbols:release")
                .then();
    }

    @Test
    void reservesTheNextNumberAndSaysWhoTookItAndWhen() {
        String series = newSeries();
        var first = allocate(ofYear(series))
                .statusCode(201)
                .header("Location", endsWith((series + "/2024/CRP.1").replace("/", "%2F")))
                .header("ETag", notNullValue())
                .body("symbol", equalTo(series + "/2024/CRP.1"), "status", equalTo("RESERVED"))
                .body("history", hasSize(1))
                .body("history[0].action", equalTo("RESERVED"), "history[0].by", equalTo("secretariat"))
                .body("history[0].at", notNullValue());
        as("observer").get(first.extract().header("Location")).then().statusCode(200);
        assertThat(allocated(ofYear(series))).isEqualTo(series + "/2024/CRP.2");
        assertThat(allocated("{\"body\": \"%s\", \"year\": 2025, \"kind\": \"CRP\"}".formatted(series)))
                .isEqualTo(series + "/2025/CRP.1");
        assertThat(allocated("{\"body\": \"%s\", \"session\": \"12\"}".formatted(series)))
                .isEqualTo(series + "/12/1");
    }

    @Test
    void goesOnBehindTheHighestNumberThatWasEnteredByHandAndSpellsItAlike() {
        String series = newSeries();
        enter(series + "/2024/INF/7", "{}");
        assertThat(allocated("{\"body\": \"%s\", \"year\": 2024, \"kind\": \"INF\"}".formatted(series)))
                .isEqualTo(series + "/2024/INF/8");
    }

    @Test
    void neverGivesANumberAgainThatWasThereOnce() {
        String series = newSeries();
        enter(series + "/2024/CRP.4", "{}");
        removeAnyOf(series + "/2024/CRP.4");
        assertThat(allocated(ofYear(series))).isEqualTo(series + "/2024/CRP.5");
    }

    @Test
    void numbersTheModifiersOfADocumentEachKindByItself() {
        String base = newSeries() + "/2024/3";
        enter(base, "{}");
        String request = "{\"base\": \"%s\", \"modifier\": \"%s\"}";
        assertThat(allocated(request.formatted(base, "Add"))).isEqualTo(base + "/Add.1");
        assertThat(allocated(request.formatted(base, "Add"))).isEqualTo(base + "/Add.2");
        assertThat(allocated(request.formatted(base, "Corr"))).isEqualTo(base + "/Corr.1");
        assertThat(allocated(request.formatted(base + "/Add.2", "Corr"))).isEqualTo(base + "/Add.2/Corr.1");
        as("observer")
                .get(documentOf(base) + "?embed=family")
                .then()
                .body(
                        "family.members.symbol",
                        equalTo(List.of(
                                base, base + "/Add.1", base + "/Add.2", base + "/Add.2/Corr.1", base + "/Corr.1")))
                .body("family.members[3].relation", equalTo("CORRECTS"))
                .body("family.members[3].relatesTo", equalTo(base + "/Add.2"));
    }

    @Test
    void givesTwoHundredAtOnceTwoHundredNumbersWithoutAGap() throws Exception {
        String series = newSeries();
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clients.add(() -> allocated(ofYear(series)));
        }
        List<String> symbols = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(200)) {
            for (Future<String> answer : threads.invokeAll(clients)) {
                symbols.add(answer.get());
            }
        }
        assertThat(symbols)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(number -> series + "/2024/CRP." + number)
                        .toList());
    }

    @Test
    void reservesOnceForOneIdempotencyKey() {
        String series = newSeries();
        String key = "once-" + series;
        for (int i = 0; i < 2; i++) {
            as("secretariat")
                    .header("Idempotency-Key", key)
                    .body(ofYear(series))
                    .post("/v1/symbols:allocate")
                    .then()
                    .statusCode(201)
                    .body("symbol", equalTo(series + "/2024/CRP.1"));
        }
        assertThat(allocated(ofYear(series))).isEqualTo(series + "/2024/CRP.2");
    }

    @Test
    void takesASymbolBackOnceAndNeverGivesItAgain() {
        String series = newSeries();
        String symbol = allocated(ofYear(series));
        release("secretariat", symbol)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"), "history[1].action", equalTo("RELEASED"));
        release("secretariat", symbol).statusCode(409).body("type", containsString("document-move-not-allowed"));
        assertThat(allocated(ofYear(series))).isEqualTo(series + "/2024/CRP.2");
        as("admin")
                .header("If-Match", "*")
                .delete(documentOf(symbol))
                .then()
                .statusCode(409)
                .body("type", containsString("symbol-released"));
        as("secretariat").post(documentOf(symbol) + ":reserve").then().statusCode(409);
        String submitted = allocated(ofYear(series));
        as("secretariat").post(documentOf(submitted) + ":submit").then().statusCode(200);
        release("secretariat", submitted).statusCode(409);
        release("secretariat", series + "/2024/CRP.99").statusCode(404);
    }

    @Test
    void isForTheSecretariatOfTheBodyAndForProgramsWithTheScope() {
        String series = newSeries();
        for (String user : List.of("observer", "delegate-at", "interpreter", "chair")) {
            as(user).body(ofYear(series)).post("/v1/symbols:allocate").then().statusCode(403);
        }
        asSecretariatOf("A/HRC")
                .body(ofYear(series))
                .post("/v1/symbols:allocate")
                .then()
                .statusCode(403);
        program("p1", "registry:allocate")
                .body(ofYear(series))
                .post("/v1/symbols:allocate")
                .then()
                .statusCode(201);
        program("p1", "floor:inscribe")
                .body(ofYear(series))
                .post("/v1/symbols:allocate")
                .then()
                .statusCode(403)
                .body("detail", containsString("registry:allocate"));
        String bySecretariat = allocated(ofYear(series));
        program("p1", "registry:allocate")
                .body("{\"symbol\": \"%s\"}".formatted(bySecretariat))
                .post("/v1/symbols:release")
                .then()
                .statusCode(403)
                .body("type", containsString("not-your-allocation"));
        program("p1", "registry:allocate")
                .body("{\"symbol\": \"%s/2024/CRP.1\"}".formatted(series))
                .post("/v1/symbols:release")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification program(String name, String scope) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestRealm.sign(TestRealm.token(name, "system").claim("scope", scope)))
                .contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{'body': 'resolution'}",
                "{'body': 'A/AC.1', 'kind': 'Rev'}",
                "{'body': 'A/AC.1/2024'}",
                "{'base': 'A/75/1', 'modifier': 'L'}",
                "{'base': 'A/75/1*', 'modifier': 'Add'}"
            })
    void refusesPartsThatMakeNoSymbol(String request) {
        allocate(request.replace('\'', '"')).statusCode(422).body("type", containsString("symbol-not-possible"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"CRP\"}",
                "{\"base\": \"A/75/1\"}",
                "{\"body\": \"A\", \"base\": \"A/75/1\", \"modifier\": \"Add\"}",
                "{\"body\": \"A\", \"session\": \"75\", \"year\": 2024}",
                "{\"body\": \"A\", \"year\": 24}",
                "{\"body\": \"Ä\", \"year\": 2024}",
                "{\"base\": \"resolution 9/3\", \"modifier\": \"Add\"}"
            })
    void refusesWhatNamesNoSeries(String request) {
        allocate(request).statusCode(400).contentType(PROBLEM);
    }
}
