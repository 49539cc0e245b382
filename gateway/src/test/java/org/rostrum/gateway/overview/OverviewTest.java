package org.rostrum.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.FakeService;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.gateway.proxy.ImpatientProfile;

/** The overview of a session between services that are as the test says. */
@GatewayTest
@TestProfile(ImpatientProfile.class)
class OverviewTest {

    private static final String SESSION = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String OVERVIEW = "/v1/sessions/" + SESSION + "/overview";

    private static final Map<String, String> SCHEDULE_KNOWS = Map.of(
            "/v1/sessions/" + SESSION,
            """
            {"id": "%s", "bodyPrefix": "CAC/COSP/EG.1", "ordinal": 12, "resumed": false, "title": {"en": "Twelfth meeting"},
             "startDate": "2023-09-05", "endDate": "2023-09-08", "zone": "Europe/Vienna", "venue": null, "format": "IN_PERSON"}
            """.formatted(SESSION),
            "/v1/sessions/" + SESSION + "/organization-of-work",
            """
            {"meetings": [
              {"id": "m1", "number": 1, "date": "2023-09-05", "start": "2023-09-05T10:00:00+02:00", "state": "PLANNED",
               "entries": [{"item": "3(a)", "sessionId": "%1$s", "title": {"en": "Item 3 (a)"}, "continued": true},
                           {"item": "4", "sessionId": "another", "title": {"en": "Theirs"}, "continued": false}]},
              {"id": "m2", "number": 2, "date": "2023-09-08", "start": "2023-09-08T10:00:00+02:00", "state": "PLANNED",
               "entries": [{"item": "5", "sessionId": "%1$s", "title": {"en": "Item 5"}, "continued": false}]}]}
            """.formatted(SESSION),
            "/v1/meetings/m1/remote-time",
            """
            {"allottedSeconds": 1800, "overriddenSeconds": 0, "usedSeconds": 60, "runningSeconds": 0, "reservedSeconds": 180,
             "availableSeconds": 1560, "waitingSeconds": 0}
            """,
            "/v1/meetings/m2/remote-time",
            """
            {"allottedSeconds": 1800, "availableSeconds": 1800}
            """);

    private static final Map<String, String> AGENDA_KNOWS = Map.of("/v1/agendas", """
            {"data": [{"id": "a1", "state": "PROVISIONAL", "symbol": "CAC/COSP/EG.1/2023/1", "items": [
              {"number": "3", "title": {"en": "Three"}, "documentation": [{"symbol": "X/2", "title": {"en": "As printed"}}],
               "items": [{"number": "3(a)", "title": {"en": "Three a"}, "documentation": [
                   {"symbol": "X/3", "title": {"en": "Not entered"}}, {"symbol": "X/2", "title": {"en": "As printed"}}]}]},
              {"number": "4", "title": {"en": "Four"}, "documentation": [{"symbol": "X/4", "title": {"en": "Of item 4"}}]},
              {"number": "5", "title": {"en": "Five"}, "documentation": [{"symbol": "X/5", "title": {"en": "Of item 5"}}]}]}],
             "next": null}
            """);

    private static final Map<String, String> REGISTRY_KNOWS = Map.of(
            "/v1/documents/X%2F2",
                    "{\"symbol\": \"X/2\", \"title\": {\"en\": \"Of the registry\"}, \"status\": \"ISSUED\"}",
            "/v1/documents/X%2F5", "{\"symbol\": \"X/5\", \"title\": null, \"status\": \"CITED\"}");

    @BeforeEach
    void everythingIsThere() {
        FakeServices.reset();
        knows(SCHEDULE, SCHEDULE_KNOWS);
        knows(AGENDA, AGENDA_KNOWS);
        knows(REGISTRY, REGISTRY_KNOWS);
    }

    private static void knows(FakeService service, Map<String, String> answers) {
        service.answers((request, body) -> {
            String answer = answers.get(request.uri().replaceFirst("\\?.*", ""));
            if (answer == null) {
                request.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("""
                                {"type": "/problems/not-found", "title": "There is nothing at this address", "status": 404,
                                 "detail": "No such thing."}""");
            } else {
                request.response().putHeader("Content-Type", "application/json").end(answer);
            }
        });
    }

    @Test
    void showsOneDayOfASession() {
        day("2023-09-05")
                .body("date", equalTo("2023-09-05"), "missing", empty())
                .body("session.title.en", equalTo("Twelfth meeting"), "session.zone", equalTo("Europe/Vienna"))
                .body("meetings", hasSize(1), "meetings[0].id", equalTo("m1"))
                .body("meetings[0].entries.item", contains("3(a)", "4"))
                .body("meetings[0].remoteTime.allottedSeconds", equalTo(1800))
                .body("meetings[0].remoteTime.availableSeconds", equalTo(1560))
                .body("agenda.items.number", contains("3", "3(a)", "4", "5"))
                .body("agenda.items.level", contains(1, 2, 1, 1));
    }

    @Test
    void listsTheDocumentsOfTheItemsTakenAndOfThoseAbove() {
        day("2023-09-05")
                .body("documents.symbol", contains("X/2", "X/3"))
                .body("documents[0].title.en", equalTo("Of the registry"), "documents[0].status", equalTo("ISSUED"))
                .body("documents[0].items", contains("3", "3(a)"))
                .body("documents[1].title.en", equalTo("Not entered"), "documents[1].status", nullValue());
        day("2023-09-08")
                .body("documents.symbol", contains("X/5"))
                .body("documents[0].title.en", equalTo("Of item 5"), "documents[0].status", equalTo("CITED"));
    }

    @Test
    void showsTheLastDayOfASessionThatIsOver() {
        caller().get(OVERVIEW)
                .then()
                .statusCode(200)
                .body("date", equalTo("2023-09-08"), "meetings.id", contains("m2"));
    }

    @Test
    void hasADayWithoutMeetings() {
        day("2023-09-07").body("meetings", empty(), "documents", empty(), "missing", empty());
    }

    @Test
    void asksAsTheCaller() {
        String token = Tokens.valid();
        RestAssured.given()
                .auth()
                .oauth2(token)
                .header("X-Correlation-Id", "overview-of-a-phone")
                .get(OVERVIEW + "?date=2023-09-05&lang=fr")
                .then()
                .statusCode(200);
        for (FakeService service : new FakeService[] {SCHEDULE, AGENDA, REGISTRY}) {
            assertThat(service.received()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.headers().get("Authorization")).isEqualTo("Bearer " + token);
                assertThat(request.headers().get("X-Correlation-Id")).isEqualTo("overview-of-a-phone");
            });
        }
        assertThat(REGISTRY.received())
                .allSatisfy(request -> assertThat(request.target()).endsWith("?lang=fr"));
    }

    @ParameterizedTest
    @CsvSource({
        "session, 1, 0, 0",
        "meetings, 2, 0, 0",
        "remoteTime, 3, 0, 0",
        "agenda, 1, 1, 0",
        "'agenda,documents', 2, 1, 2",
    })
    void fetchesOnlyWhatIsAskedFor(String fields, int schedule, int agenda, int registry) {
        var answer = caller().get(OVERVIEW + "?date=2023-09-05&fields=" + fields);
        answer.then().statusCode(200).body("missing", empty());
        assertThat(SCHEDULE.received()).hasSize(schedule);
        assertThat(AGENDA.received()).hasSize(agenda);
        assertThat(REGISTRY.received()).hasSize(registry);
        Map<String, Object> shown = answer.path("");
        assertThat(shown.keySet()).doesNotContain(fields.startsWith("agenda") ? "meetings" : "agenda");
    }

    @Test
    void isWithoutTheScheduleWhenItIsDown() {
        SCHEDULE.stop();
        try {
            day("2023-09-05")
                    .body("missing", containsInAnyOrder("session", "meetings", "remoteTime"))
                    .body("session", nullValue(), "meetings", nullValue(), "agenda.items", hasSize(4))
                    // Which items the day takes is not known, so all are shown.
                    .body("documents.symbol", contains("X/2", "X/3", "X/4", "X/5"));
        } finally {
            SCHEDULE.restart();
        }
    }

    @Test
    void isWithoutTheAgendaWhenItIsDown() {
        AGENDA.stop();
        try {
            day("2023-09-05")
                    .body("missing", containsInAnyOrder("agenda", "documents"))
                    .body("meetings", hasSize(1), "agenda", nullValue(), "documents", nullValue());
        } finally {
            AGENDA.restart();
        }
    }

    @Test
    void showsDocumentsAsPrintedWhenTheRegistryIsDown() {
        REGISTRY.stop();
        try {
            day("2023-09-05")
                    .body("missing", contains("documents"))
                    .body("documents.title.en", contains("As printed", "Not entered"));
        } finally {
            REGISTRY.restart();
        }
    }

    @Test
    void doesNotWaitForASlowPart() {
        SCHEDULE.behaves(request -> {
            if (!request.uri().contains("remote-time")) {
                answer(request, SCHEDULE_KNOWS.get(request.uri()));
            }
        });
        day("2023-09-05")
                .body("missing", contains("remoteTime"))
                .body("meetings[0].id", equalTo("m1"), "meetings[0].remoteTime", nullValue());
    }

    @Test
    void isWithoutAPartThatIsNotJson() {
        AGENDA.answers((request, body) -> request.response().end("<html>"));
        day("2023-09-05").body("missing", containsInAnyOrder("agenda", "documents"));
    }

    @Test
    void isUnavailableWhenNothingAtAllCanBeHad() {
        SCHEDULE.stop();
        try {
            caller().get(OVERVIEW + "?fields=session,meetings")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json");
        } finally {
            SCHEDULE.restart();
        }
    }

    @Test
    void isNotThereForASessionThatIsNot() {
        knows(SCHEDULE, Map.of());
        caller().get(OVERVIEW)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"), "detail", equalTo("No such thing."));
    }

    @Test
    void neverHasAPathOfItsOwnMaking() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.valid())
                .get("/v1/sessions/a%3Fstub=true%23/overview");
        assertThat(SCHEDULE.received())
                .allSatisfy(request -> assertThat(request.target()).doesNotContain("stub=true#"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?date=yesterday",
                "?date=2023-02-30",
                "?fields=agenda,speakers",
                "?fields=agenda,",
                "?colour=blue",
                "?date=2023-09-05&date=2023-09-06"
            })
    void refusesAQueryThatItDoesNotUnderstand(String query) {
        caller().get(OVERVIEW + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"), "known", contains("date", "fields", "lang"));
        assertThat(SCHEDULE.received()).isEmpty();
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String tag =
                caller().get(OVERVIEW + "?date=2023-09-05").then().extract().header("ETag");
        assertThat(tag).startsWith("W/\"");
        caller().header("If-None-Match", "\"other\", " + tag)
                .get(OVERVIEW + "?date=2023-09-05")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("no-cache"))
                .body(equalTo(""));
        caller().header("If-None-Match", tag)
                .get(OVERVIEW + "?date=2023-09-08")
                .then()
                .statusCode(200);
    }

    @Test
    void isZippedForAPhoneThatTakesIt() {
        Response zipped = undecoded().header("Accept-Encoding", "gzip").get(OVERVIEW + "?date=2023-09-05");
        zipped.then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Vary", containsString("Accept-Encoding"));
        Response plain = undecoded().get(OVERVIEW + "?date=2023-09-05");
        plain.then().statusCode(200).header("Content-Encoding", nullValue());
        assertThat(zipped.asByteArray()).hasSizeLessThan(plain.asByteArray().length / 2);
    }

    /** A caller that takes no compressed answer unless it says so. */
    private static RequestSpecification undecoded() {
        return caller().config(RestAssured.config()
                .decoderConfig(
                        io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void isForNobodyWithoutAValidToken() {
        for (String token : new String[] {Tokens.expired(), Tokens.forAnotherAudience(), Tokens.ofAnotherIssuer()}) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get(OVERVIEW)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("/problems/unauthorized"));
        }
        RestAssured.get(OVERVIEW).then().statusCode(401).body("$", org.hamcrest.Matchers.not(anEmptyMap()));
        assertThat(SCHEDULE.received()).isEmpty();
    }

    private static ValidatableResponse day(String date) {
        return caller().get(OVERVIEW + "?date=" + date).then().statusCode(200).contentType("application/json");
    }

    private static RequestSpecification caller() {
        return RestAssured.given().auth().oauth2(Tokens.valid());
    }

    private static void answer(HttpServerRequest request, String json) {
        request.response().putHeader("Content-Type", "application/json").end(json);
    }
}
