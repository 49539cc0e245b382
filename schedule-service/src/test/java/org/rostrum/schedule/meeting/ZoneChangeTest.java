package org.rostrum.schedule.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class ZoneChangeTest extends ScheduleTest {

    private static final String KEEP_WALL_TIMES =
            "{\"zone\": \"Africa/Nairobi\", \"meetingTimes\": \"KEEP_WALL_TIMES\"}";

    @Test
    void keepsTheMomentsOfMeetingsUnlessToldOtherwise() {
        String session = newSession();
        String meeting = newMeeting(session);
        changed(session, "{\"zone\": \"Africa/Nairobi\"}", false)
                .then()
                .statusCode(200)
                .body("session.zone", equalTo("Africa/Nairobi"), "meetings[0].floor", nullValue())
                .body("meetings[0].before.start", equalTo("2023-09-05T10:00:00+02:00"))
                .body("meetings[0].meeting.start", equalTo("2023-09-05T11:00:00+03:00"));
        as("observer").get("/v1/meetings/" + meeting).then().body("start", equalTo("2023-09-05T11:00:00+03:00"));
    }

    @Test
    void keepsTheWallTimesWhereAskedAndShowsThatFirst() {
        String session = newSession();
        String room = newRoom(UUID.randomUUID().toString());
        String booking = "\"roomId\": \"%s\"".formatted(room);
        String first = planned(booking, session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T11:00:00+02:00");
        // An hour earlier in Nairobi than in Vienna: each comes to where the one before was.
        String second = planned(booking, session, 2, "2023-09-05T11:00:00+02:00", "2023-09-05T12:00:00+02:00");
        String opened = planned("\"room\": null", session, 3, "2023-09-04T10:00:00+02:00", "2023-09-04T11:00:00+02:00");
        as("chair").post("/v1/meetings/" + opened + ":open").then().statusCode(200);
        String tag = as("observer").get("/v1/meetings/" + first).header("ETag");
        Response tried = changed(session, KEEP_WALL_TIMES, true);
        tried.then()
                .statusCode(200)
                .body("meetings.meeting.id", contains(opened, first, second))
                .body("meetings.meeting.startTime", contains("11:00:00", "10:00:00", "11:00:00"))
                .body("meetings[1].meeting.start", equalTo("2023-09-05T10:00:00+03:00"));
        assertThat(as("observer").get("/v1/meetings/" + first).header("ETag")).isEqualTo(tag);
        as("observer").get("/v1/sessions/" + session).then().body("zone", equalTo("Europe/Vienna"));
        Response done = changed(session, KEEP_WALL_TIMES, false);
        assertThat(done.asString()).isEqualTo(tried.asString());
        as("observer")
                .get("/v1/meetings/" + second)
                .then()
                .body("start", equalTo("2023-09-05T11:00:00+03:00"), "zone", equalTo("Africa/Nairobi"));
        as("observer").get("/v1/sessions/" + session).then().header("ETag", equalTo(done.header("ETag")));
    }

    @Test
    void movesNoMeetingIntoARoomThatAnotherHas() {
        String session = newSession();
        String booking =
                "\"roomId\": \"%s\"".formatted(newRoom(UUID.randomUUID().toString()));
        planned(booking, session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T11:00:00+02:00");
        String other = planned(booking, newSession(), 1, "2023-09-05T09:00:00+02:00", "2023-09-05T10:00:00+02:00");
        changed(session, KEEP_WALL_TIMES, false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/room-taken"), "meeting", equalTo(other));
        as("observer").get("/v1/sessions/" + session).then().body("zone", equalTo("Europe/Vienna"));
    }

    @Test
    void refusesAZoneInWhichAWallTimeDoesNotExistAndOneThatNobodyKnows() {
        String session = newSession();
        planned("\"room\": null", session, 1, "2024-03-10T02:30:00+01:00", "2024-03-10T05:00:00+01:00");
        changed(session, "{\"zone\": \"America/New_York\", \"meetingTimes\": \"KEEP_WALL_TIMES\"}", false)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/time-does-not-exist"), "which", equalTo("start of meeting 1"));
        changed(session, "{\"zone\": \"Mars/Olympus\"}", false).then().statusCode(400);
        changed(session, "{\"zone\": \"+02:00\"}", false).then().statusCode(400);
        changed(session, "{\"zone\": \"US/Eastern\"}", false)
                .then()
                .statusCode(200)
                .body("session.zone", equalTo("US/Eastern"));
        as("chair")
                .body(KEEP_WALL_TIMES)
                .post("/v1/sessions/" + session + ":change-zone")
                .then()
                .statusCode(403);
        changed(UUID.randomUUID().toString(), KEEP_WALL_TIMES, false).then().statusCode(404);
        as("secretariat")
                .header("If-Match", "\"99\"")
                .body(KEEP_WALL_TIMES)
                .post("/v1/sessions/" + session + ":change-zone")
                .then()
                .statusCode(412);
    }

    private static Response changed(String session, String to, boolean dryRun) {
        return as("secretariat").body(to).post("/v1/sessions/" + session + ":change-zone?dryRun=" + dryRun);
    }

    private static String planned(String booking, String session, int number, String start, String end) {
        return as("secretariat")
                .body(meetingWith(booking, session, number, start, end))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
