package org.rostrum.schedule.meeting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class MeetingResourceTest extends ScheduleTest {

    @Test
    void showsAMeetingInTheZoneOfItsSession() {
        String session = newSession();
        String utc = meetingOf(session, 1, "2023-09-05T08:00:00Z", "2023-09-05T11:00:00Z");
        String id = as("secretariat")
                .body(utc)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("start", equalTo("2023-09-05T10:00:00+02:00"), "end", equalTo("2023-09-05T13:00:00+02:00"))
                .body("date", equalTo("2023-09-05"), "state", equalTo("PLANNED"))
                .extract()
                .path("id");
        as("observer")
                .get("/v1/meetings/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("entries.item", contains("1", "2", "3"), "entries[2].notes", contains("a"))
                .body("entries[0].itemId", nullValue());
    }

    @Test
    void allotsRemoteTimeByTheSessionsPolicyAndTheMeetingsLength() {
        String standard = newSession();
        allotted(newMeeting(standard), 1_800);
        allotted(meeting(standard, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T16:30:00+02:00"), 900);
        String fixed = newSession(
                "{\"remoteTime\": {\"allottedSeconds\": 600, \"perScheduledSeconds\": 10800, \"allotment\": \"FIXED\"}}");
        allotted(meeting(fixed, 1, "2023-09-05T15:00:00+02:00", "2023-09-05T16:30:00+02:00"), 600);
    }

    private static String meeting(String session, int number, String start, String end) {
        return as("secretariat")
                .body(meetingOf(session, number, start, end))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void allotted(String meeting, int seconds) {
        as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .statusCode(200)
                .body(
                        "allottedSeconds",
                        equalTo(seconds),
                        "availableSeconds",
                        equalTo(seconds),
                        "usedSeconds",
                        equalTo(0));
    }

    @Test
    void listsMeetingsInOrderOfTimeAndDerivesContinuation() {
        String session = newSession();
        meeting(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        meeting(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        as("observer")
                .get("/v1/meetings?session=" + session)
                .then()
                .body("data.number", contains(1, 2))
                .body("data[0].entries.continuedDerived", contains(false, false, false))
                .body("data[1].entries.continuedDerived", contains(true, true, true))
                .body("data[1].entries.continued", contains(false, false, false));
        String next = as("observer")
                .get("/v1/meetings?limit=1&session=" + session)
                .then()
                .body("data.number", contains(1))
                .extract()
                .path("next");
        as("observer")
                .get("/v1/meetings?limit=1&session=" + session + "&cursor=" + next)
                .then()
                .body("data.number", contains(2), "next", nullValue());
    }

    @Test
    void givesAMeetingAnotherTagWhenAnEarlierOneTakesUpItsItems() {
        String session = newSession();
        String later = meeting(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        String before = tagOf(later);
        String earlier = meeting(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        assertThat(tagOf(later)).isNotEqualTo(before);
        String ofEarlier = tagOf(earlier);
        meeting(session, 3, "2023-09-06T10:00:00+02:00", "2023-09-06T13:00:00+02:00");
        assertThat(tagOf(earlier)).isEqualTo(ofEarlier);
    }

    @Test
    void givesMeetingsAndTimetableOtherTagsWhenTheZoneOfTheirSessionChanges() {
        String session = newSession();
        String meeting = newMeeting(session);
        String before = tagOf(meeting);
        String table = "/v1/sessions/" + session + "/organization-of-work";
        String tableBefore = as("observer").get(table).header("ETag");
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"zone\": \"Africa/Nairobi\"}")
                .patch("/v1/sessions/" + session)
                .then()
                .statusCode(200);
        assertThat(tagOf(meeting)).isNotEqualTo(before);
        assertThat(as("observer").get(table).header("ETag")).isNotEqualTo(tableBefore);
        as("observer")
                .header("If-None-Match", before)
                .get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("start", equalTo("2023-09-05T11:00:00+03:00"));
    }

    private static String tagOf(String meeting) {
        return as("observer")
                .get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void refusesACursorOfAMomentThatNoMeetingHas() {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("+1000000000-01-01T00:00:00Z|01a20bc0-dcb1-77c2-836e-e7f4e5cbd992"
                        .getBytes(StandardCharsets.UTF_8));
        as("observer").get("/v1/meetings?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void listsAJointMeetingForTheOtherSessionTooAndLetsItAskUnderItsOwnItem() {
        String session = newSession();
        String other = newSession();
        String joint = meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00")
                .replace(
                        "\"notes\"",
                        "\"jointWith\": [{\"session\": \"%s\", \"items\": [\"4\", \"5\"]}], \"notes\""
                                .formatted(other));
        String id = as("secretariat")
                .body(joint)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("observer")
                .get("/v1/meetings?session=" + other)
                .then()
                .body("data.id", contains(id), "data[0].ownerSession", equalTo(session))
                .body("data[0].entries[2].jointWith[0].items", contains("4", "5"));
        String ask = request("AT", "REMOTE", 180).replace("\"item\": \"3\"", "\"session\": \"%s\", \"item\": \"%s\"");
        as("delegate-at")
                .body(ask.formatted(other, "4"))
                .post("/v1/meetings/" + id + "/inscriptions")
                .then()
                .statusCode(201)
                .body("session", equalTo(other), "item", equalTo("4"));
        as("delegate-at")
                .body(ask.formatted(other, "6"))
                .post("/v1/meetings/" + id + "/inscriptions")
                .then()
                .statusCode(422);
        as("observer").get("/v1/meetings/" + id + "/remote-time").then().body("reservedSeconds", equalTo(180));
    }

    @Test
    void givesEntriesTheIdsOfTheAgendasItemsAndRefusesItemsThatAreNotOnIt() {
        String session = newSession();
        UUID third = UUID.randomUUID();
        UUID sub = UUID.randomUUID();
        agendaAnswers("""
                {"data": [{"id": "%s", "items": [
                   {"id": "%s", "number": "1", "items": []}, {"id": "%s", "number": "2", "items": []},
                   {"id": "%s", "number": "3", "items": [{"id": "%s", "number": "3(a)", "items": []}]}]}], "next": null}""".formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), third, sub));
        String plan = meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        as("secretariat")
                .body(plan.replace("\"item\": \"2\"", "\"item\": \"3 (a)\""))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("entries[1].item", equalTo("3(a)"), "entries[1].itemId", equalTo(sub.toString()))
                .body("entries[2].itemId", equalTo(third.toString()));
        as("secretariat")
                .body(plan.replace("\"item\": \"2\"", "\"item\": \"9\""))
                .post("/v1/meetings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-not-on-agenda"), "items", contains("1", "2", "3", "3(a)"));
    }

    @Test
    void plansNothingWhileTheAgendaCannotBeAsked() {
        String session = newSession();
        TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/agendas"))
                        .willReturn(aResponse().withStatus(503)));
        as("secretariat")
                .body(meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/agenda-unavailable"))
                .header("Retry-After", "5");
        as("observer").get("/v1/meetings?session=" + session).then().body("data", hasSize(0));
    }

    @Test
    void refusesAMeetingThatTheSessionHasOrThatCannotBe() {
        String session = newSession();
        newMeeting(session);
        String start = "2023-09-05T10:00:00+02:00";
        conflicts(meetingOf(session, 1, "2023-09-06T10:00:00+02:00", "2023-09-06T13:00:00+02:00"));
        conflicts(meetingOf(session, 2, start, "2023-09-05T12:00:00+02:00"));
        as("secretariat")
                .body(meetingOf(session, 3, start, start))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        as("secretariat")
                .body(meetingOf(session, 3, "2023-09-06T10:00:00", "2023-09-06T13:00:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/start"));
        as("secretariat")
                .body(meetingOf(UUID.randomUUID().toString(), 1, start, "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-session"));
    }

    @Test
    void refusesAPlanWithNullEntriesOrASessionNamedTwice() {
        String session = newSession();
        String plan = meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        as("secretariat")
                .body(plan.replace("[{\"item\": \"1\"", "[null, {\"item\": \"1\""))
                .post("/v1/meetings")
                .then()
                .statusCode(400);
        String joint = "{\"session\": \"%s\", \"items\": [\"4\"]}".formatted(session);
        as("secretariat")
                .body(plan.replace("\"notes\"", "\"jointWith\": [%s, %s], \"notes\"".formatted(joint, joint)))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    private static void conflicts(String meeting) {
        as("secretariat")
                .body(meeting)
                .post("/v1/meetings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-exists"));
    }

    @Test
    void changesTheTagOfTheOrganizationOfWorkWithEveryMeeting() {
        String session = newSession();
        String address = "/v1/sessions/" + session + "/organization-of-work";
        String empty = as("observer")
                .get(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"), "meetings", hasSize(0))
                .extract()
                .header("ETag");
        newMeeting(session);
        String planned = as("observer")
                .header("If-None-Match", empty)
                .get(address)
                .then()
                .statusCode(200)
                .body("meetings[0].entries", hasSize(3))
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", empty)
                .body("{\"notes\": {\"a\": {\"en\": \"Jointly.\"}}}")
                .patch(address)
                .then()
                .statusCode(412);
        as("secretariat")
                .header("If-Match", planned)
                .body("{\"notes\": {\"a\": {\"en\": \"Jointly.\"}}}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("notes.a.en", equalTo("Jointly."));
        as("delegate-at")
                .header("If-Match", "*")
                .body("{\"notes\": {}}")
                .patch(address)
                .then()
                .statusCode(403);
    }
}
