package org.rostrum.schedule.meeting;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class TimetableWarningsTest extends ScheduleTest {

    private static final String AGENDA = """
            {"data": [{"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd992", "items": [
              {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd001", "number": "1", "documentation": [], "items": []},
              {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd002", "number": "2", "items": [],
               "documentation": [{"symbol": "A/TEST/1"}, {"symbol": null}]},
              {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd003", "number": "3", "documentation": [{"symbol": "A/TEST/2"}],
               "items": [{"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd031", "number": "3(a)",
                          "documentation": [{"symbol": "A/TEST/3"}], "items": []}]},
              {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd004", "number": "4", "documentation": [],
               "items": [{"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd041", "number": "4(a)", "documentation": [], "items": []},
                         {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd042", "number": "4(b)", "documentation": [], "items": []}]},
              {"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd005", "number": "5", "documentation": [{"symbol": "A/TEST/9"}],
               "items": [{"id": "01a20bc0-dcb1-77c2-836e-e7f4e5cbd051", "number": "5(a)", "documentation": [], "items": []}]}]}],
             "next": null}""";

    @BeforeEach
    void oneDocumentIsIssuedAndOneReserved() {
        agendaAnswers(AGENDA);
        documentIs("A.*TEST.*1", "{\"status\": \"ISSUED\"}");
        documentIs("A.*TEST.*2", "{\"status\": \"RESERVED\"}");
    }

    private static void documentIs(String symbol, String answer) {
        TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/documents/" + symbol)).willReturn(okJson(answer)));
    }

    @Test
    void warnsOfDocumentsThatAreNotIssuedAndOfItemsThatNobodyScheduled() {
        String session = newSession();
        String meeting = newMeeting(session);
        as("secretariat")
                .body(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00")
                        .replace("\"item\": \"2\"", "\"item\": \"4(a)\""))
                .post("/v1/meetings")
                .then()
                .statusCode(201);
        String table = table(session);
        String tag = as("observer")
                .get(table + "?embed=warnings")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .body("warnings.code", contains("item-not-scheduled", "item-not-scheduled"))
                .body("warnings.item", contains("4(b)", "5"), "missing", empty())
                .body("meetings[0].warnings.code", contains("document-not-issued", "document-not-issued"))
                .body("meetings[0].warnings.item", contains("3", "3"))
                .body("meetings[0].warnings.symbol", contains("A/TEST/2", "A/TEST/3"))
                .body(
                        "meetings[0].warnings[0].message",
                        equalTo("A/TEST/2, which item 3 has before it, is not issued but RESERVED."))
                .body(
                        "meetings[0].warnings[1].message",
                        equalTo("A/TEST/3, which item 3 has before it, is not issued but UNKNOWN."))
                .extract()
                .header("ETag");
        as("observer")
                .header("If-None-Match", tag)
                .get(table + "?embed=warnings")
                .then()
                .statusCode(304);
        documentIs("A.*TEST.*2", "{\"status\": \"ISSUED\"}");
        as("observer")
                .header("If-None-Match", tag)
                .get(table + "?embed=warnings")
                .then()
                .statusCode(200)
                .body("meetings[0].warnings.symbol", contains("A/TEST/3"));
        as("observer")
                .get("/v1/meetings/" + meeting + "?embed=warnings")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .body("warnings.symbol", contains("A/TEST/3"));
        as("observer")
                .get(table)
                .then()
                .header("ETag", not(startsWith("W/")))
                .body("$", not(hasKey("missing")), "meetings[0].warnings", empty());
        as("observer").get(table + "?embed=everything").then().statusCode(400);
    }

    @Test
    void countsAnItemAsScheduledWhereAnotherSessionTakesItUpJointly() {
        String session = newSession();
        String joint = meetingOf(newSession(), 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00")
                .replace(
                        "\"notes\"",
                        "\"jointWith\": [{\"session\": \"%s\", \"items\": [\"5\"]}], \"notes\"".formatted(session));
        as("secretariat").body(joint).post("/v1/meetings").then().statusCode(201);
        as("observer")
                .get(table(session) + "?embed=warnings")
                .then()
                .body("warnings.item", contains("1", "2", "3", "4"));
    }

    @Test
    void warnsOfABodyThatHasTwoMeetingsAtOnceAndOfARoomThatIsOnlyPrinted() {
        String session = newSession();
        String first = newMeeting(session);
        String second = as("secretariat")
                .body(meetingWith(
                        "\"room\": \"Board Room\"",
                        session,
                        2,
                        "2023-09-05T12:00:00+02:00",
                        "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("observer")
                .get(table(session) + "?embed=warnings")
                .then()
                .body("meetings[0].warnings.code", hasItem("overlaps"))
                .body("meetings[1].warnings.code", hasItem("room-not-booked"))
                .body("meetings[1].warnings.find {it.code == 'overlaps'}.meetings", contains(first));
        as("chair").post("/v1/meetings/" + second + ":cancel").then().statusCode(200);
        as("observer")
                .get(table(session) + "?embed=warnings")
                .then()
                .body("meetings[0].warnings.code", not(hasItem("overlaps")));
    }

    @Test
    void namesTheNeighbourThatGivesNoAnswerAndShowsTheRest() {
        String session = newSession();
        newMeeting(session);
        TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/documents/A.*TEST.*2")).willReturn(serverError()));
        as("observer")
                .get(table(session) + "?embed=warnings")
                .then()
                .statusCode(200)
                .body("missing", contains("document-registry"), "warnings.item", contains("4", "5"));
        TestRealm.neighbours().stubFor(get(urlPathEqualTo("/v1/agendas")).willReturn(serverError()));
        as("observer")
                .get(table(session) + "?embed=warnings")
                .then()
                .statusCode(200)
                .body(
                        "missing",
                        contains("agenda"),
                        "warnings",
                        empty(),
                        "meetings[0].entries.item",
                        contains("1", "2", "3"));
    }

    @Test
    void changesTheTagsOfMeetingsWhenTheSessionsUsualTimesChange() {
        String session = newSession();
        String meeting = "/v1/meetings/" + newMeeting(session);
        String before = as("observer").get(meeting).header("ETag");
        as("secretariat")
                .header("If-Match", "*")
                .body(
                        "{\"policies\": {\"timetable\": {\"longestSeconds\": 7200, \"slots\": [{\"from\": \"09:00\", \"until\": \"12:00\"}]}}}")
                .patch("/v1/sessions/" + session)
                .then()
                .statusCode(200)
                .body("policies.timetable.longestSeconds", equalTo(7_200));
        var after = as("observer").header("If-None-Match", before).get(meeting);
        after.then().statusCode(200).body("warnings.code", contains("longer-than-usual", "outside-slots"));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"startDate\": \"2023-09-06\"}")
                .patch("/v1/sessions/" + session)
                .then()
                .statusCode(200);
        assertThat(as("observer").get(meeting).header("ETag")).isNotEqualTo(after.header("ETag"));
        as("observer").get(meeting).then().body("warnings.code", hasItem("outside-session"));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"policies\": {\"timetable\": {\"slots\": [{\"from\": \"12:00\", \"until\": \"09:00\"}]}}}")
                .patch("/v1/sessions/" + session)
                .then()
                .statusCode(400);
    }

    private static String table(String session) {
        return "/v1/sessions/" + session + "/organization-of-work";
    }
}
