package org.rostrum.schedule.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

/** The feeds, read by another calendar library than the one that writes them. */
@QuarkusTest
class CalendarResourceTest extends ScheduleTest {

    @Test
    void showsEachMeetingOfASessionOnce() {
        String session = newSession();
        String first = newMeeting(session);
        String second = plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");

        Response answer = as("observer").get(calendarOf(session));
        answer.then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-cache");
        List<VEvent> events = read(answer).getEvents();
        assertThat(events).extracting(event -> event.getUid().getValue()).containsExactly(first, second);
        assertThat(events)
                .extracting(event -> event.getDateStart().getValue().toInstant().toString())
                .containsExactly("2023-09-05T08:00:00Z", "2023-09-05T13:00:00Z");
        assertThat(events).extracting(event -> event.getSequence().getValue()).containsExactly(0, 0);
        assertThat(events.getFirst().getSummary().getValue())
                .isEqualTo("Meeting 1 · items 1, 2, 3 · Twelfth expert meeting");
        assertThat(events.getFirst().getDescription().getValue())
                .startsWith("1 Opening of the meeting\n2 Adoption of the agenda");
    }

    @Test
    void answersAnUnchangedFeedWithTheSameBytesAnd304() {
        String session = newSession();
        newMeeting(session);
        Response first = as("observer").get(calendarOf(session));
        Response second = as("delegate-at").get(calendarOf(session));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        as("observer")
                .header("If-None-Match", first.header("ETag"))
                .get(calendarOf(session))
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")))
                .header("Cache-Control", "private, no-cache");
        as("observer").head(calendarOf(session)).then().statusCode(200).header("ETag", equalTo(first.header("ETag")));
        as("observer")
                .header("If-None-Match", first.header("ETag"))
                .get(calendarOf(session) + "?lang=fr")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))));
    }

    @Test
    void countsAChangeOfWhatIsShownAndNoOther() {
        String session = newSession();
        String first = newMeeting(session);
        // Takes up item 3 too, so the earlier meeting's version is not touched, but that of later ones rises.
        plan(session, 3, "2023-09-06T10:00:00+02:00", "2023-09-06T13:00:00+02:00");
        String before = as("observer").get("/v1/meetings/" + first).header("ETag");
        plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        patchSession(
                session, "{\"policies\": {\"remoteTime\": {\"allottedSeconds\": 0, \"perScheduledSeconds\": 10800}}}");
        assertThat(sequences(session).values()).containsOnly(0);

        patchSession(session, "{\"venue\": {\"en\": \"Vienna International Centre\"}}");
        assertThat(sequences(session).values()).containsOnly(1);
        assertThat(read(as("observer").get(calendarOf(session))).getEvents())
                .allSatisfy(
                        event -> assertThat(event.getLocation().getValue()).isEqualTo("Vienna International Centre"));
        assertThat(as("observer").get("/v1/meetings/" + first).header("ETag")).isEqualTo(before);
    }

    @Test
    void changesOneEventWhenOneMeetingIsMovedToAnotherRoom() {
        String session = newSession();
        String first = newMeeting(session);
        String second = plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        Map<String, VEvent> before = events(session);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"room\": \"Conference Room 4\"}")
                .patch("/v1/meetings/" + second)
                .then()
                .statusCode(200);
        Map<String, VEvent> after = events(session);
        assertThat(after.keySet()).isEqualTo(before.keySet()).containsExactlyInAnyOrder(first, second);
        assertThat(after.get(first)).isEqualTo(before.get(first));
        assertThat(after.get(second).getSequence().getValue()).isEqualTo(1);
        assertThat(after.get(second).getLocation().getValue()).isEqualTo("Conference Room 4");
        assertThat(after.get(second).getLastModified().getValue())
                .isAfterOrEqualTo(before.get(second).getLastModified().getValue());
        // An entry is part of what is shown, its notes are not.
        String entry = "/v1/meetings/" + second + "/entries/"
                + as("observer").get("/v1/meetings/" + second).path("entries[0].id");
        patch(entry, "{\"notes\": [\"b\"]}");
        assertThat(events(session).get(second).getSequence().getValue()).isEqualTo(1);
        patch(entry, "{\"continued\": true}");
        assertThat(events(session).get(second).getSequence().getValue()).isEqualTo(2);
        assertThat(events(session).get(first)).isEqualTo(before.get(first));
    }

    @Test
    void changesOneEventWhenOneMeetingIsRescheduledAndShowsACancellation() {
        String session = newSession();
        String first = newMeeting(session);
        String second = plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        Map<String, VEvent> before = events(session);
        as("secretariat")
                .body("{\"start\": \"2023-09-06T10:00:00+02:00\", \"end\": \"2023-09-06T13:00:00+02:00\"}")
                .post("/v1/meetings/" + first + ":reschedule?dryRun=true")
                .then()
                .statusCode(200);
        assertThat(events(session)).isEqualTo(before);
        as("secretariat")
                .body("{\"start\": \"2023-09-06T10:00:00+02:00\", \"end\": \"2023-09-06T13:00:00+02:00\"}")
                .post("/v1/meetings/" + first + ":reschedule")
                .then()
                .statusCode(200);
        Map<String, VEvent> moved = events(session);
        assertThat(moved.keySet()).containsExactlyInAnyOrder(first, second);
        assertThat(moved.get(second)).isEqualTo(before.get(second));
        assertThat(moved.get(first).getSequence().getValue()).isEqualTo(1);
        assertThat(moved.get(first).getDateStart().getValue().toInstant()).hasToString("2023-09-06T08:00:00Z");

        as("secretariat").post("/v1/meetings/" + second + ":cancel").then().statusCode(200);
        Map<String, VEvent> cancelled = events(session);
        assertThat(cancelled.get(first)).isEqualTo(moved.get(first));
        assertThat(cancelled.get(second).getStatus().isCancelled()).isTrue();
        assertThat(cancelled.get(second).getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.get(second).getSummary().getValue())
                .isEqualTo("Cancelled: Meeting 2 · items 1, 2, 3 · Twelfth expert meeting");
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/meetings/" + first)
                .then()
                .statusCode(204);
        assertThat(events(session).keySet()).containsExactly(second);
    }

    @Test
    void showsWallTimesOfTheZoneAcrossAChangeOfClock() {
        String session = newSession();
        plan(session, 1, "2023-10-27T10:00:00+02:00", "2023-10-27T13:00:00+02:00");
        plan(session, 2, "2023-10-30T10:00:00+01:00", "2023-10-30T13:00:00+01:00");
        Response answer = as("observer").get(calendarOf(session));
        assertThat(answer.asString())
                .contains("DTSTART;TZID=Europe/Vienna:20231027T100000")
                .contains("DTSTART;TZID=Europe/Vienna:20231030T100000");
        assertThat(read(answer).getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant().toString())
                .containsExactly("2023-10-27T08:00:00Z", "2023-10-30T09:00:00Z");
    }

    @Test
    void showsOnlyTheMeetingsThatTakeUpAnItem() {
        String session = newSession();
        String other = newSession();
        String joint = as("secretariat")
                .body("""
                        {"ownerSession": "%s", "number": 1, "start": "2023-09-05T10:00:00+02:00",
                         "end": "2023-09-05T13:00:00+02:00",
                         "entries": [{"item": "3(a)", "title": {"en": "Thematic discussion"},
                                      "jointWith": [{"session": "%s", "items": ["4", "5"]}]}]}""".formatted(session, other))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        assertThat(uids(calendarOf(session) + "?item=3(a)")).containsExactly(joint);
        assertThat(uids(calendarOf(session) + "?item=3 (a)")).containsExactly(joint);
        assertThat(uids(calendarOf(session) + "?item=7")).isEmpty();
        assertThat(uids(calendarOf(other))).containsExactly(joint);
        assertThat(uids(calendarOf(other) + "?item=5")).containsExactly(joint);
        assertThat(read(as("observer").get(calendarOf(other)))
                        .getEvents()
                        .getFirst()
                        .getDescription()
                        .getValue())
                .isEqualTo("3 (a) Thematic discussion\nConsidered together with items 4, 5: Twelfth expert meeting");
    }

    @Test
    void showsTheMeetingsOfAllSessionsOfABody() {
        UUID body = UUID.randomUUID();
        registryAnswers(
                body,
                com.github.tomakehurst.wiremock.client.WireMock.okJson("{\"prefix\": \"CAL/%s\"}".formatted(body)));
        List<String> meetings = List.of(12, 13).stream()
                .map(ordinal -> as("admin")
                        .body(sessionOf(body, "{}").replace("\"ordinal\": 12", "\"ordinal\": " + ordinal))
                        .post("/v1/sessions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .map(ScheduleTest::newMeeting)
                .toList();
        assertThat(uids("/v1/calendar.ics?body=" + body)).containsExactlyInAnyOrderElementsOf(meetings);
        assertThat(uids("/v1/calendar.ics?body=CAL/" + body)).containsExactlyInAnyOrderElementsOf(meetings);
        as("observer").get("/v1/calendar.ics?body=NO/SUCH").then().statusCode(404);
        as("observer").get("/v1/calendar.ics").then().statusCode(400);
    }

    @Test
    void showsADelegationItsStatementsAndNobodyElse() {
        String session = newSession();
        String meeting = newMeeting(session);
        for (int i = 0; i < 10; i++) {
            as("delegate-ke")
                    .body(request("KE", "REMOTE", 179))
                    .post("/v1/meetings/" + meeting + "/inscriptions")
                    .then()
                    .statusCode(201);
        }
        String inRoom = inscribe(meeting, "IN_ROOM");
        String waiting = inscribe(meeting, "REMOTE");
        String address = calendarOf(session) + "?delegation=AT";

        List<VEvent> events = read(as("delegate-at").get(address)).getEvents();
        assertThat(events).extracting(event -> event.getUid().getValue()).containsExactly(inRoom, waiting);
        assertThat(events.getFirst().getStatus().isConfirmed()).isTrue();
        assertThat(events.getLast().getStatus().isTentative()).isTrue();
        assertThat(events.getFirst().getSummary().getValue())
                .isEqualTo("Statement of AT, item 3 · Meeting 1 · Twelfth expert meeting");
        assertThat(events.getFirst().getDescription().getValue())
                .isEqualTo("In the room\nTime granted: 180 s\n3 Implementation of chapter IV");
        assertThat(read(as("delegate-at").get(address + "&lang=fr"))
                        .getEvents()
                        .getLast()
                        .getDescription()
                        .getValue())
                .startsWith("À distance\nSur la liste d’attente");

        as("delegate-at")
                .post("/v1/inscriptions/" + waiting + ":withdraw")
                .then()
                .statusCode(200);
        VEvent withdrawn = read(as("delegate-at").get(address)).getEvents().getLast();
        assertThat(withdrawn.getUid().getValue()).isEqualTo(waiting);
        assertThat(withdrawn.getStatus().isCancelled()).isTrue();
        assertThat(withdrawn.getSequence().getValue())
                .isGreaterThan(events.getLast().getSequence().getValue());

        as("secretariat").get(address).then().statusCode(200);
        as("delegate-ke").get(address).then().statusCode(403).body("type", equalTo("/problems/not-your-delegation"));
        for (String reader : List.of("observer", "interpreter", "partner-system")) {
            as(reader).get(address).then().statusCode(403);
        }
        String ofOtherBody =
                TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", List.of("A/HRC")));
        given().auth()
                .oauth2(ofOtherBody)
                .get(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
    }

    @Test
    void saysWhatIsWrongWithARequestForACalendar() {
        String session = newSession();
        as("observer").get(calendarOf(UUID.randomUUID().toString())).then().statusCode(404);
        as("observer")
                .get(calendarOf(session) + "?item=3()")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"), "parameter", equalTo("item"));
        as("delegate-at")
                .get(calendarOf(session) + "?delegation=A T")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as("delegate-at")
                .get(calendarOf(session) + "?delegation=AT&item=3")
                .then()
                .statusCode(400);
        as("observer").get(calendarOf(session) + "?lang=de").then().statusCode(400);
        as("observer").get(calendarOf(session) + "?limit=1").then().statusCode(400);
        given().get(calendarOf(session)).then().statusCode(401);
    }

    private static String inscribe(String meeting, String mode) {
        return as("delegate-at")
                .body(request("AT", mode, 180))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String plan(String session, int number, String start, String end) {
        return as("secretariat")
                .body(meetingOf(session, number, start, end))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void patchSession(String session, String patch) {
        patch("/v1/sessions/" + session, patch);
    }

    private static void patch(String address, String patch) {
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static Map<String, VEvent> events(String session) {
        return read(as("observer").get(calendarOf(session))).getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static String calendarOf(String session) {
        return "/v1/sessions/" + session + "/calendar.ics";
    }

    private static Map<String, Integer> sequences(String session) {
        return read(as("observer").get(calendarOf(session))).getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), event -> event.getSequence()
                        .getValue()));
    }

    private static List<String> uids(String address) {
        return read(as("observer").get(address)).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static ICalendar read(Response answer) {
        answer.then().statusCode(200);
        return Biweekly.parse(new String(answer.asByteArray(), StandardCharsets.UTF_8))
                .first();
    }
}
