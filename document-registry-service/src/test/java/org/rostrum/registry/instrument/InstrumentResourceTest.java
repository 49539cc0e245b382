package org.rostrum.registry.instrument;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class InstrumentResourceTest extends RegistryTest {

    private static ValidatableResponse create(String user, String details) {
        return as(user).body(details).post("/v1/instruments").then();
    }

    private static String newBody(String prefix) {
        return as("secretariat")
                .body("{\"prefix\": \"%s\", \"names\": {\"en\": \"Body %s\"}}".formatted(prefix, UUID.randomUUID()))
                .post("/v1/bodies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void tellsTheSameDesignationOfTwoBodiesApart() {
        String one = newBody(newSeries());
        String other = newBody(newSeries());
        String template = """
                {"type": "RESOLUTION", "body": "%s", "designation": "9/3", "title": {"en": "Follow-up"},
                 "symbol": "cac/cosp/2021/17", "date": "2021-12-17"}""";
        String first = create("secretariat", template.formatted(one))
                .statusCode(201)
                .body("symbol", equalTo("CAC/COSP/2021/17"), "date", equalTo("2021-12-17"))
                .extract()
                .path("id");
        create("secretariat", template.formatted(other)).statusCode(201);
        create("secretariat", template.formatted(one))
                .statusCode(409)
                .contentType(PROBLEM)
                .body("instrument", equalTo(first), "type", containsString("instrument-exists"));
        as("observer")
                .get("/v1/instruments?designation=9/3&type=RESOLUTION&body=" + one)
                .then()
                .statusCode(200)
                .body("data.id", contains(first));
        as("observer")
                .get("/v1/instruments?symbol=CAC/COSP/2021/17&body=" + other)
                .then()
                .statusCode(200)
                .body("data", hasSize(1));
    }

    @Test
    void tellsInstrumentsWithoutDesignationApartByTitleAndDay() {
        String body = newBody(newSeries());
        String template = "{\"type\": \"WORKPLAN\", \"body\": \"%s\", \"title\": {\"en\": \"%s\"}, \"date\": \"%s\"}";
        create("secretariat", template.formatted(body, "Multi-year workplan", "2022-03-01"))
                .statusCode(201)
                .body("designation", nullValue());
        create("secretariat", template.formatted(body, "Multi-year workplan", "2023-03-01"))
                .statusCode(201);
        create("secretariat", template.formatted(body, "MULTI-YEAR  Workplan", "2022-03-01"))
                .statusCode(409);
    }

    @Test
    void changesAndRemovesOnlyTheVersionThatWasRead() {
        String body = newBody(newSeries());
        var created = create(
                        "secretariat",
                        "{\"type\": \"DECISION\", \"body\": \"%s\", \"designation\": \"7/1\"}".formatted(body))
                .statusCode(201)
                .extract();
        String address = "/v1/instruments/" + created.path("id");
        as("secretariat")
                .body("{\"designation\": \"7/2\"}")
                .patch(address)
                .then()
                .statusCode(428);
        String changed = as("secretariat")
                .header("If-Match", created.header("ETag"))
                .body("{\"designation\": \"7/2\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("designation", equalTo("7/2"))
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", created.header("ETag"))
                .delete(address)
                .then()
                .statusCode(412);
        as("observer").header("If-None-Match", changed).get(address).then().statusCode(304);
        as("secretariat").header("If-Match", changed).delete(address).then().statusCode(204);
        as("observer").get(address).then().statusCode(404);
    }

    @Test
    void isWrittenByThoseWhoWorkForTheBodyOnly() {
        String prefix = newSeries();
        String details =
                "{\"type\": \"RESOLUTION\", \"body\": \"%s\", \"designation\": \"1/1\"}".formatted(newBody(prefix));
        create("observer", details).statusCode(403);
        create("delegate-at", details).statusCode(403);
        asSecretariatOf("CAC/COSP")
                .body(details)
                .post("/v1/instruments")
                .then()
                .statusCode(403)
                .body("detail", containsString(prefix));
        asSecretariatOf(prefix).body(details).post("/v1/instruments").then().statusCode(201);
        asSecretariatOf(prefix)
                .body("{\"type\": \"CONVENTION\", \"title\": {\"en\": \"Convention %s\"}}".formatted(UUID.randomUUID()))
                .post("/v1/instruments")
                .then()
                .statusCode(403);
    }

    @Test
    void namesABodyThatIsNotThere() {
        create(
                        "secretariat",
                        "{\"type\": \"RESOLUTION\", \"body\": \"%s\", \"designation\": \"1/1\"}"
                                .formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", containsString("unknown-body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"RESOLUTION\"}",
                "{\"designation\": \"9/3\"}",
                "{\"type\": \"TREATY\", \"designation\": \"9/3\"}",
                "{\"type\": \"RESOLUTION\", \"designation\": \" \"}",
                "{\"type\": \"RESOLUTION\", \"designation\": \"9/3\", \"symbol\": \"resolution 9/3\"}",
                "{\"type\": \"RESOLUTION\", \"designation\": \"9/3\", \"paragraph\": 3}"
            })
    void refusesWhatIsNoInstrument(String details) {
        create("secretariat", details).statusCode(400).contentType(PROBLEM);
    }
}
