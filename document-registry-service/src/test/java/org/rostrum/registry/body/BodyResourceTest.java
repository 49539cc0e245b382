package org.rostrum.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyResourceTest extends BodyTest {

    @Test
    void createsABodyAndReadsIt() {
        String prefix = newSeries();
        var created = create("""
                        {"prefix": "%s", "names": {"en": "Expert meeting", "fr": "Réunion d’experts"},
                         "aliases": ["EM"], "inferred": true}""".formatted(prefix))
                .statusCode(201)
                .body("prefix", equalTo(prefix), "aliases", contains("EM"), "inferred", equalTo(true))
                .body("parent", nullValue())
                .extract();
        String address = "/v1/bodies/" + created.path("id");
        assertThat(created.header("Location")).endsWith(address);
        as("observer")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("names.fr", equalTo("Réunion d’experts"));
        as("observer")
                .header("If-None-Match", created.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        as("observer").get("/v1/bodies/" + UUID.randomUUID()).then().statusCode(404);
        as("observer").get("/v1/bodies/none").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void findsABodyByPrefixAndByAnyWholeNameOrAlias() {
        String prefix = newSeries();
        String id = newBody("""
                {"prefix": "%1$s", "names": {"en": "Working Group on %1$s", "ru": "Группа %1$s"},
                 "aliases": ["Open-ended  Group %1$s"]}""".formatted(prefix));
        String written = prefix.replace("/", "%2F");
        for (String query : List.of(
                "prefix=" + written,
                "name=WORKING%20group%20on%20" + written,
                "name=%20open-ended%20group%20%20" + written,
                "name=%D0%B3%D1%80%D1%83%D0%BF%D0%BF%D0%B0%20" + written,
                "prefix=" + prefix + "&name=Working%20Group%20on%20" + prefix)) {
            as("observer").get("/v1/bodies?" + query).then().statusCode(200).body("data.id", contains(id));
        }
        for (String query :
                List.of("prefix=" + prefix.toLowerCase(Locale.ROOT), "prefix=%C3%A9", "name=Working%20Group")) {
            as("observer").get("/v1/bodies?" + query).then().statusCode(200).body("data.id", not(hasItem(id)));
        }
        as("observer").get("/v1/bodies?named=x").then().statusCode(400);
        as("observer").get("/v1/bodies?cursor=bm90IGFuIGlk").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "cac/cosp/eg.1, that would be CAC/COSP/EG.1",
        "CAC/COSP/EG1,  that would be CAC/COSP/EG.1",
        "CAC/COSP/,     at position 9",
        "A/78,          that would be A",
        "A/RES,         that would be A",
        "9/3,           at position 0",
        "'',            at position",
        "A/${1+1}/é,    at position",
        "'A B',         at position"
    })
    void refusesWhatIsNoSeriesSymbol(String prefix, String reason) {
        create("{\"prefix\": \"%s\", \"names\": {\"en\": \"A body\"}}".formatted(prefix))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/invalid-input"), "violations[0].message", containsString(reason))
                .body("violations[0].field", containsString("prefix"));
    }

    @Test
    void refusesDetailsThatCannotBe() {
        for (String body : List.of(
                "{}",
                "{\"names\": {}}",
                "{\"names\": {\"en\": \"" + "x".repeat(BodyDetails.MAX_NAME + 1) + "\"}}",
                "{\"names\": {\"en\": \"" + "ﷺ".repeat(100) + "\"}}",
                "{\"names\": {\"en\": \"x\"}, \"aliases\": [\"\"]}",
                "{\"names\": {\"en\": \"x\"}, \"aliases\": [null]}",
                "{\"names\": {\"en\": \"x\"}, \"inferred\": true}",
                "{\"names\": {\"en\": \"x\"}, \"parent\": \"x\"}",
                "{\"names\": {\"en\": \"x\"}, \"id\": \"x\"}")) {
            create(body).statusCode(400).contentType(PROBLEM);
        }
    }

    @Test
    void namesTheBodyThatHasThePrefixAlready() {
        String prefix = newSeries();
        String body = "{\"prefix\": \"%s\", \"names\": {\"en\": \"A body\"}}".formatted(prefix);
        String id = newBody(body);
        create(body).statusCode(409).body("type", equalTo("/problems/body-exists"), "body", equalTo(id));
    }

    @Test
    void namesTheBodyWithoutPrefixThatHasTheEnglishNameAlready() {
        String name = "Working Group " + UUID.randomUUID();
        String id = newBody("{\"names\": {\"en\": \"%s\"}}".formatted(name));
        create("{\"names\": {\"en\": \" %s\", \"fr\": \"Groupe\"}}".formatted(name.toUpperCase(Locale.ROOT)))
                .statusCode(409)
                .contentType(PROBLEM)
                .body("body", equalTo(id), "detail", containsString(id));
        newBody("{\"names\": {\"fr\": \"%s\"}}".formatted(name));
        String prefixed = newBody("{\"prefix\": \"%s\", \"names\": {\"en\": \"%s\"}}".formatted(newSeries(), name));
        patch(prefixed, "{\"prefix\": null}").statusCode(409).body("body", equalTo(id));
        patch(id, "{\"prefix\": \"%s\"}".formatted(newSeries())).statusCode(200);
        patch(prefixed, "{\"prefix\": null}").statusCode(200).body("prefix", nullValue());
    }

    @Test
    void letsOneOfManyCreateABody() throws Exception {
        String name = "Raced " + UUID.randomUUID();
        Callable<ValidatableResponse> client = () -> create("{\"names\": {\"en\": \"%s\"}}".formatted(name));
        List<Integer> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<ValidatableResponse> done : threads.invokeAll(Collections.nCopies(8, client))) {
                var answer = done.get().extract();
                answers.add(answer.statusCode());
                ids.add(answer.statusCode() == 201 ? answer.path("id") : answer.path("body"));
            }
        }
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void changesOnlyTheVersionThatWasReadAndOnlyWhatItMay() {
        String prefix = newSeries();
        String id = newBody("{\"prefix\": \"%s\", \"names\": {\"en\": \"A body\"}}".formatted(prefix));
        String address = "/v1/bodies/" + id;
        as("secretariat").body("{}").patch(address).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"9\"")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(412);
        patch(id, "{\"aliases\": [\"New\", \"new\"], \"names\": {\"es\": \"Órgano\"}}")
                .statusCode(200)
                .body("names.en", equalTo("A body"), "names.es", equalTo("Órgano"));
        as("observer").get("/v1/bodies?name=NEW&prefix=" + prefix).then().body("data.id", contains(id));
        patch(id, "{\"aliases\": null}").statusCode(200).body("aliases", empty());
        as("observer").get("/v1/bodies?name=NEW&prefix=" + prefix).then().body("data", empty());
        patch(id, "{\"version\": 1}").statusCode(400);
        patch(id, "{\"names\": null}").statusCode(400);
        patch(id, "{\"prefix\": \"a\"}").statusCode(400);
    }

    @Test
    void letsOnlyTheSecretariatOfTheBodyWrite() {
        String prefix = newSeries();
        String body = "{\"prefix\": \"%s\", \"names\": {\"en\": \"A body\"}}".formatted(prefix);
        for (String user : List.of("observer", "delegate-at", "chair", "partner-system")) {
            as(user).body(body).post("/v1/bodies").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
        asSecretariatOf("CAC/COSP")
                .body(body)
                .post("/v1/bodies")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        asSecretariatOf(prefix)
                .body("{\"names\": {\"en\": \"Without prefix\"}}")
                .post("/v1/bodies")
                .then()
                .statusCode(403);
        String id = asSecretariatOf(prefix)
                .body(body)
                .post("/v1/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asSecretariatOf(prefix)
                .header("If-Match", "*")
                .body("{\"prefix\": \"CAC/COSP\"}")
                .patch("/v1/bodies/" + id)
                .then()
                .statusCode(403);
        as("agenda-service")
                .header("If-Match", "*")
                .body("{\"inferred\": true}")
                .patch("/v1/bodies/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void createsOnceForAnIdempotencyKey() {
        String body = bodyNamed("{\"names\": {\"en\": \"%s\"}}");
        String key = UUID.randomUUID().toString();
        String first = as("agenda-service")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("agenda-service")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/bodies")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void pagesThroughBodies() {
        String shared = "Paged " + UUID.randomUUID();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(newBody("{\"prefix\": \"%s\", \"names\": {\"en\": \"%s\"}}".formatted(newSeries(), shared)));
        }
        List<String> seen = new ArrayList<>();
        String address = "/v1/bodies?limit=2&name=" + shared.replace(" ", "%20");
        while (address != null) {
            var page = as("observer").get(address).then().statusCode(200).extract();
            seen.addAll(page.path("data.id"));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            address = next == null ? null : page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(seen).isEqualTo(made);
    }
}
