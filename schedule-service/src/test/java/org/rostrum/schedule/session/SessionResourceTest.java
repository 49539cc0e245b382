package org.rostrum.schedule.session;

import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class SessionResourceTest extends ScheduleTest {

    @Test
    void givesASessionTheStandardPoliciesUnlessToldOtherwise() {
        String standard = newSession();
        as("observer")
                .get("/v1/sessions/" + standard)
                .then()
                .statusCode(200)
                .body("policies.remoteTime.allottedSeconds", equalTo(1_800))
                .body("policies.remoteTime.perScheduledSeconds", equalTo(10_800))
                .body(
                        "policies.remoteTime.allotment",
                        equalTo("PRO_RATA"),
                        "policies.floor.limits.NATIONAL",
                        equalTo(180));
        String roomOnly = newSession("{\"remoteTime\": {\"allottedSeconds\": 0, \"perScheduledSeconds\": 10800}}");
        as("observer").get("/v1/sessions/" + roomOnly).then().body("policies.remoteTime.allottedSeconds", equalTo(0));
    }

    @Test
    void findsASessionByBodyAndOrdinalAndListsStubsOnlyOnRequest() {
        UUID body = UUID.randomUUID();
        String stub = """
                {"body": "%s", "ordinal": 14, "resumed": true, "title": {"en": "Resumed fourteenth session"}, "stub": true}""".formatted(body);
        String id = as("secretariat")
                .body(stub)
                .post("/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("observer").get("/v1/sessions?body=" + body).then().body("data", hasSize(0));
        as("observer").get("/v1/sessions?stub=true&body=" + body).then().body("data.id", contains(id));
        as("observer")
                .get("/v1/sessions?stub=true&ordinal=14&resumed=false&body=" + body)
                .then()
                .body("data", hasSize(0));
    }

    @Test
    void holdsEachSessionOfABodyOnce() {
        UUID body = UUID.randomUUID();
        as("secretariat")
                .body(sessionOf(body, "{}"))
                .post("/v1/sessions")
                .then()
                .statusCode(201);
        as("secretariat")
                .body(sessionOf(body, "{}"))
                .post("/v1/sessions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-exists"));
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        String id = newSession();
        String address = "/v1/sessions/" + id;
        String tag = as("observer")
                .get(address)
                .then()
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        String patch = "{\"title\": {\"fr\": \"Douzième réunion\"}}";
        as("secretariat")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        as("secretariat")
                .header("If-Match", "\"77\"")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"), "currentTag", equalTo(tag));
        as("secretariat")
                .header("If-Match", tag)
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200)
                .body("title.en", equalTo("Twelfth expert meeting"), "title.fr", equalTo("Douzième réunion"));
        as("secretariat")
                .header("If-Match", tag)
                .body(patch)
                .patch(address)
                .then()
                .statusCode(412);
        as("observer").header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void completesAStub() {
        UUID body = UUID.randomUUID();
        String stub =
                "{\"body\": \"%s\", \"ordinal\": 12, \"title\": {\"en\": \"Twelfth\"}, \"stub\": true}".formatted(body);
        var made = as("secretariat")
                .body(stub)
                .post("/v1/sessions")
                .then()
                .statusCode(201)
                .extract();
        String address = made.header("Location");
        as("secretariat")
                .header("If-Match", made.header("ETag"))
                .body("{\"stub\": false}")
                .patch(address)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        as("secretariat")
                .header("If-Match", made.header("ETag"))
                .body(sessionOf(body, "{}").replace("\"policies\"", "\"stub\": false, \"policies\""))
                .patch(address)
                .then()
                .statusCode(200)
                .body("stub", equalTo(false), "zone", equalTo("Europe/Vienna"));
    }

    @Test
    void saysWhatIsWrongWithASession() {
        String good = sessionOf(UUID.randomUUID(), "{}");
        refused(good.replace("Europe/Vienna", "Europe/Wien"), "IANA");
        refused(good.replace("2023-09-08", "2023-09-04"), "endDate");
        as("secretariat")
                .body(good.replace("2023-09-08", "8 September"))
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"), "pointer", equalTo("/endDate"));
        as("secretariat")
                .body(good.replace("\"format\"", "\"formt\""))
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("detail", containsString("formt"));
        as("secretariat")
                .body(good.substring(5))
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        as("secretariat")
                .body("{\"policies\": {\"remoteTime\": {\"allottedSeconds\": -1, \"perScheduledSeconds\": 1}}}")
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/policies/remoteTime"));
    }

    @Test
    void refusesDatesThatNobodyMeans() {
        String good = sessionOf(UUID.randomUUID(), "{}");
        for (String date : List.of("-0001-09-08", "1899-12-31", "2200-01-01", "+999999-09-08")) {
            as("secretariat")
                    .body(good.replace("2023-09-08", date))
                    .post("/v1/sessions")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-json"), "pointer", equalTo("/endDate"));
        }
    }

    @Test
    void refusesNullWhereAValueBelongs() {
        for (String policies : List.of(
                "{\"floor\": {\"limits\": {\"NATIONAL\": null}}}", "{\"floor\": {\"exemptFromRemoteTime\": [null]}}")) {
            as("secretariat")
                    .body(sessionOf(UUID.randomUUID(), policies))
                    .post("/v1/sessions")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("null stands where a value belongs"));
        }
        as("secretariat")
                .body("null")
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    private static void refused(String session, String reason) {
        List<String> messages = as("secretariat")
                .body(session)
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .extract()
                .path("violations.message");
        assertThat(messages).anyMatch(message -> message.contains(reason));
    }

    @Test
    void refusesUnknownAndRepeatedParametersAndForeignCursors() {
        as("observer")
                .get("/v1/sessions?bdy=1")
                .then()
                .statusCode(400)
                .body(
                        "type",
                        equalTo("/problems/unknown-parameter"),
                        "parameter",
                        equalTo("bdy"),
                        "known",
                        hasItem("body"));
        as("observer").get("/v1/sessions?limit=1&limit=2").then().statusCode(400);
        as("observer").get("/v1/sessions?limit=0").then().statusCode(400);
        as("observer").get("/v1/sessions?limit=101").then().statusCode(400);
        as("observer")
                .get("/v1/sessions?cursor=!!")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"), "parameter", equalTo("cursor"));
        as("observer").get("/v1/sessions?cursor=bm9ib2R5").then().statusCode(400);
    }

    @Test
    void refusesWhoHasNoTokenOrTheWrongOne() {
        RestAssured.get("/v1/sessions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"), "correlationId", notNullValue())
                .header("WWW-Authenticate", containsString("Bearer"));
        refusedToken(TestRealm.sign(TestRealm.token("observer", "observer").audience("another")));
        refusedToken(TestRealm.sign(TestRealm.token("observer", "observer").issuer("http://elsewhere")));
        refusedToken(TestRealm.sign(TestRealm.token("observer", "observer").expiresAt(1)));
        refusedToken("garbage");
        refusedToken(TestRealm.tokenOf("observer").replaceAll("\\.[^.]*$", ".AAAA"));
    }

    private static void refusedToken(String token) {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/v1/sessions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void refusesWhoHasTheWrongRoleOrNone() {
        String session = sessionOf(UUID.randomUUID(), "{}");
        for (String reader : List.of("observer", "delegate-at", "interpreter", "chair", "partner-system")) {
            as(reader)
                    .body(session)
                    .post("/v1/sessions")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
        String stranger = TestRealm.sign(TestRealm.token("stranger"));
        RestAssured.given().auth().oauth2(stranger).get("/v1/sessions").then().statusCode(403);
    }

    @Test
    void letsTheSecretariatWorkForItsBodiesOnly() {
        String ofOne = TestRealm.sign(TestRealm.token("one", "secretariat").claim("bodies", List.of("CAC/COSP/EG.1")));
        String ofOther = TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", List.of("A/HRC")));
        String session = sessionOf(UUID.randomUUID(), "{}");
        RestAssured.given()
                .auth()
                .oauth2(ofOther)
                .contentType("application/json")
                .body(session)
                .post("/v1/sessions")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        RestAssured.given()
                .auth()
                .oauth2(ofOne)
                .contentType("application/json")
                .body(session)
                .post("/v1/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void takesTheSeriesSymbolOfABodyFromTheRegistryNotFromTheCaller() {
        UUID body = UUID.randomUUID();
        registryAnswers(body, okJson("{\"id\": \"%s\", \"prefix\": \"A/HRC\"}".formatted(body)));
        String ofOne = TestRealm.sign(TestRealm.token("one", "secretariat").claim("bodies", List.of(EXPERT_MEETING)));
        String session = sessionOf(body, "{}");
        RestAssured.given()
                .auth()
                .oauth2(ofOne)
                .contentType("application/json")
                .body(session)
                .post("/v1/sessions")
                .then()
                .statusCode(403)
                .body("detail", containsString("A/HRC"));
        as("secretariat")
                .body(session.replace("\"ordinal\"", "\"bodyPrefix\": \"CAC/COSP/EG.1\", \"ordinal\""))
                .post("/v1/sessions")
                .then()
                .statusCode(400);
        as("secretariat")
                .body(session)
                .post("/v1/sessions")
                .then()
                .statusCode(201)
                .body("bodyPrefix", equalTo("A/HRC"));
    }

    @Test
    void movesASessionToAnotherBodyOnlyForThoseWhoWorkForBoth() {
        UUID other = UUID.randomUUID();
        registryAnswers(other, okJson("{\"prefix\": null}"));
        String address = "/v1/sessions/" + newSession();
        String ofOne = TestRealm.sign(TestRealm.token("one", "secretariat").claim("bodies", List.of(EXPERT_MEETING)));
        String patch = "{\"body\": \"%s\"}".formatted(other);
        RestAssured.given()
                .auth()
                .oauth2(ofOne)
                .contentType("application/json")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(403);
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200)
                .body("body", equalTo(other.toString()), "bodyPrefix", nullValue());
    }

    @Test
    void namesABodyThatTheRegistryDoesNotHaveAndARegistryThatIsSilent() {
        UUID unknown = UUID.randomUUID();
        registryAnswers(unknown, notFound());
        as("secretariat")
                .body(sessionOf(unknown, "{}"))
                .post("/v1/sessions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-body"), "body", equalTo(unknown.toString()));
        UUID unanswered = UUID.randomUUID();
        registryAnswers(unanswered, serverError());
        as("secretariat")
                .body(sessionOf(unanswered, "{}"))
                .post("/v1/sessions")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/registry-unavailable"));
    }

    @Test
    void refusesMoreRemoteTimeThanThereIsTime() {
        as("secretariat")
                .body(sessionOf(
                        UUID.randomUUID(),
                        "{\"remoteTime\": {\"allottedSeconds\": 86400, \"perScheduledSeconds\": 1}}"))
                .post("/v1/sessions")
                .then()
                .statusCode(400)
                .body("detail", containsString("perScheduledSeconds"));
    }

    @Test
    void answersUnknownPathsAndMethodsWithProblems() {
        as("observer")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        as("observer")
                .delete("/v1/sessions")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
        as("observer")
                .get("/v1/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("There is no session"));
        as("observer").get("/v1/sessions/nobody").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void givesEveryAnswerTheCorrelationIdOfItsRequest() {
        as("observer")
                .header("X-Correlation-Id", "caller-1234")
                .get("/v1/sessions")
                .then()
                .header("X-Correlation-Id", "caller-1234");
        as("observer")
                .header("X-Correlation-Id", "no\tgood")
                .get("/v1/sessions/" + UUID.randomUUID())
                .then()
                .header("X-Correlation-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"));
    }
}
