package org.rostrum.schedule.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class ReschedulingTest extends ScheduleTest {

    private static final String HALF_AS_LONG =
            "{\"date\": \"2023-09-06\", \"startTime\": \"10:00\", \"endTime\": \"11:30\", \"reason\": \"A reception\"}";

    @Inject
    EntityManager entities;

    @Test
    void showsBeforehandWhatItAnswersAfterwardsAndChangesNothingMeanwhile() {
        String other = newSession();
        String session = newSession();
        String meeting = joint(session, other);
        List<String> accepted =
                List.of(asked(meeting), asked(meeting), asked(meeting), asked(meeting), asked(meeting), asked(meeting));
        String before = everythingOf(session, meeting);
        long changesBefore = changes();

        Response tried = rescheduled(meeting, HALF_AS_LONG, true);
        tried.then()
                .statusCode(200)
                .body("before.start", equalTo("2023-09-05T10:00:00+02:00"))
                .body("meeting.start", equalTo("2023-09-06T10:00:00+02:00"), "meeting.timeAsPrinted", nullValue())
                .body("floor.before.allottedSeconds", equalTo(1_800), "floor.after.allottedSeconds", equalTo(900))
                .body("floor.kept", equalTo(6), "floor.atRisk.inscription", contains(accepted.get(5)))
                .body("floor.lapsed", empty(), "floor.promoted", empty())
                .body("jointSessions.session", contains(other), "jointSessions[0].items", contains("4", "5"))
                .body("calendars.findAll {it.kind == 'SESSION'}.session", contains(session, other))
                .body("calendars.findAll {it.kind == 'BODY'}", hasSize(2))
                .body(
                        "calendars.findAll {it.kind == 'ITEM' && it.session == '%s'}.item".formatted(session),
                        contains("1", "2", "3"))
                .body(
                        "calendars.findAll {it.kind == 'ITEM' && it.session == '%s'}.item".formatted(other),
                        contains("4", "5"))
                .body("calendars.findAll {it.kind == 'DELEGATION'}.delegation", contains("AT"))
                .body(
                        "calendars.find {it.kind == 'DELEGATION'}.url",
                        equalTo("/v1/sessions/%s/calendar.ics?delegation=AT".formatted(session)));
        assertThat(everythingOf(session, meeting)).isEqualTo(before);
        assertThat(changes()).isEqualTo(changesBefore);

        Response done = rescheduled(meeting, HALF_AS_LONG, false);
        done.then().statusCode(200);
        assertThat(done.asString()).isEqualTo(tried.asString());
        as("observer")
                .get("/v1/meetings/" + meeting)
                .then()
                .header("ETag", equalTo(done.header("ETag")))
                .body("date", equalTo("2023-09-06"), "stateReason", equalTo("A reception"));
        as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .body(
                        "allottedSeconds",
                        equalTo(900),
                        "reservedSeconds",
                        equalTo(1_080),
                        "availableSeconds",
                        equalTo(0));
        as("observer")
                .get("/v1/inscriptions/" + accepted.get(5))
                .then()
                .body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(180), "atRisk", equalTo(true));
        as("observer").get("/v1/inscriptions/" + accepted.get(4)).then().body("atRisk", equalTo(false));
        as("observer")
                .get("/v1/meetings/" + meeting + "/ledger")
                .then()
                .body("data[6].decision", equalTo("REALLOTTED"), "data[6].seconds", equalTo(900))
                .body("data[6].inscription", nullValue(), "data[6].madeOn.allottedSeconds", equalTo(1_800));
    }

    private String everythingOf(String session, String meeting) {
        StringBuilder all = new StringBuilder();
        for (String address : List.of(
                "/v1/meetings/" + meeting,
                "/v1/sessions/" + session + "/organization-of-work",
                "/v1/meetings/" + meeting + "/remote-time",
                "/v1/meetings/" + meeting + "/inscriptions",
                "/v1/meetings/" + meeting + "/ledger")) {
            Response answer = as("secretariat").get(address);
            all.append(answer.statusCode()).append(answer.header("ETag")).append(answer.asString());
        }
        return all.toString();
    }

    private long changes() {
        return ((Number) entities.createNativeQuery("select count(*) from change_log")
                        .getSingleResult())
                .longValue();
    }

    private static String joint(String session, String other) {
        return as("secretariat")
                .body(meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00")
                        .replace(
                                "\"notes\"",
                                "\"jointWith\": [{\"session\": \"%s\", \"items\": [\"4\", \"5\"]}], \"notes\""
                                        .formatted(other)))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("jointSessions", contains(other))
                .extract()
                .path("id");
    }

    private static String asked(String meeting) {
        return as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response rescheduled(String meeting, String to, boolean dryRun) {
        return as("secretariat").body(to).post("/v1/meetings/" + meeting + ":reschedule?dryRun=" + dryRun);
    }

    @Test
    void promotesThoseWhoWaitWhenTheMeetingGetsLonger() {
        String meeting = newMeeting(newSession());
        for (int i = 0; i < 10; i++) {
            asked(meeting);
        }
        String waiting = asked(meeting);
        String longer = "{\"start\": \"2023-09-05T10:00:00+02:00\", \"end\": \"2023-09-05T13:18:00+02:00\"}";
        rescheduled(meeting, longer, false)
                .then()
                .statusCode(200)
                .body("floor.promoted.inscription", contains(waiting), "floor.after.allottedSeconds", equalTo(1_980))
                .body("meeting.warnings.code", contains("longer-than-usual", "outside-slots"));
        as("observer").get("/v1/inscriptions/" + waiting).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    void keepsTheFiguresExactWhileDelegatesAskAndTheMeetingIsMovedToAndFro() throws Exception {
        String meeting = newMeeting(newSession());
        String longAgain = "{\"date\": \"2023-09-06\", \"startTime\": \"10:00\", \"endTime\": \"13:00\"}";
        List<Callable<Integer>> clients = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> (i % 4 == 3
                                ? rescheduled(meeting, i % 8 == 3 ? HALF_AS_LONG : longAgain, false)
                                : as("delegate-at")
                                        .body(request("AT", "REMOTE", 60 + i))
                                        .post("/v1/meetings/" + meeting + "/inscriptions"))
                        .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (Future<Integer> status : threads.invokeAll(clients)) {
                assertThat(status.get()).isIn(200, 201);
            }
        }
        rescheduled(meeting, longAgain, false).then().statusCode(200);
        var inscriptions = as("observer")
                .get("/v1/meetings/" + meeting + "/inscriptions?limit=100")
                .jsonPath();
        var remoteTime =
                as("observer").get("/v1/meetings/" + meeting + "/remote-time").jsonPath();
        List<Integer> granted = inscriptions.getList("data.findAll {it.status == 'ACCEPTED'}.grantedSeconds");
        List<Integer> waiting = inscriptions.getList("data.findAll {it.status == 'WAITING'}.requestedSeconds");
        assertThat(granted.size() + waiting.size()).isEqualTo(30);
        assertThat(remoteTime.getInt("allottedSeconds")).isEqualTo(1_800);
        assertThat(remoteTime.getInt("reservedSeconds")).isEqualTo(sum(granted)).isLessThanOrEqualTo(1_800);
        assertThat(remoteTime.getInt("waitingSeconds")).isEqualTo(sum(waiting));
        assertThat(inscriptions.<Boolean>getList("data.atRisk")).containsOnly(false);
        as("admin")
                .post("/v1/meetings/" + meeting + "/ledger:recompute")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true), "differences", empty());
    }

    private static int sum(List<Integer> seconds) {
        return seconds.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void cancelsWithAllThatFollowsShownFirst() {
        String room = newRoom(UUID.randomUUID().toString());
        String session = newSession();
        String meeting = as("secretariat")
                .body(meetingWith(
                        "\"roomId\": \"%s\"".formatted(room),
                        session,
                        1,
                        "2023-09-05T10:00:00+02:00",
                        "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .extract()
                .path("id");
        String later = as("secretariat")
                .body(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .body("entries.continuedDerived", contains(true, true, true))
                .extract()
                .path("id");
        String laterTag = as("observer").get("/v1/meetings/" + later).header("ETag");
        String asked = asked(meeting);
        String before = everythingOf(session, meeting);
        String address = "/v1/meetings/" + meeting + ":cancel";
        Response tried = as("chair").body("{\"reason\": \"No quorum\"}").post(address + "?dryRun=true");
        tried.then()
                .statusCode(200)
                .body("before.state", equalTo("PLANNED"), "meeting.state", equalTo("CANCELLED"))
                .body("floor.lapsed.inscription", contains(asked), "floor.after.reservedSeconds", equalTo(0))
                .body("calendars.kind", hasItem("DELEGATION"));
        assertThat(everythingOf(session, meeting)).isEqualTo(before);

        Response done = as("chair").body("{\"reason\": \"No quorum\"}").post(address);
        assertThat(done.asString()).isEqualTo(tried.asString());
        as("observer").get("/v1/inscriptions/" + asked).then().body("status", equalTo("LAPSED"));
        as("observer")
                .header("If-None-Match", laterTag)
                .get("/v1/meetings/" + later)
                .then()
                .statusCode(200)
                .body("entries.continuedDerived", contains(false, false, false));
        as("secretariat")
                .body(meetingWith(
                        "\"roomId\": \"%s\"".formatted(room),
                        session,
                        3,
                        "2023-09-05T10:00:00+02:00",
                        "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201);
        rescheduled(meeting, HALF_AS_LONG, false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-move-not-allowed"), "possible", empty());
    }

    @Test
    void movesIntoNoRoomThatAnotherMeetingHas() {
        String booking =
                "\"roomId\": \"%s\"".formatted(newRoom(UUID.randomUUID().toString()));
        String first = planned(
                meetingWith(booking, newSession(), 1, "2023-09-06T10:00:00+02:00", "2023-09-06T13:00:00+02:00"));
        String second = planned(
                meetingWith(booking, newSession(), 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00"));
        for (boolean dryRun : new boolean[] {true, false}) {
            rescheduled(second, HALF_AS_LONG, dryRun)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/room-taken"), "meeting", equalTo(first));
        }
        String free = newRoom(UUID.randomUUID().toString());
        rescheduled(second, HALF_AS_LONG.replace("}", ", \"roomId\": \"%s\"}".formatted(free)), false)
                .then()
                .statusCode(200)
                .body("meeting.roomId", equalTo(free));
    }

    private static String planned(String plan) {
        return as("secretariat")
                .body(plan)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void letsOnlyOneOfManyMoveIntoTheSameRoomAtOnce() throws Exception {
        String room = newRoom(UUID.randomUUID().toString());
        List<String> meetings =
                IntStream.range(0, 20).mapToObj(i -> newMeeting(newSession())).toList();
        String to = HALF_AS_LONG.replace("}", ", \"roomId\": \"%s\"}".formatted(room));
        List<Callable<Integer>> movers = meetings.stream()
                .<Callable<Integer>>map(
                        meeting -> () -> rescheduled(meeting, to, false).statusCode())
                .toList();
        int moved = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> status : threads.invokeAll(movers)) {
                assertThat(status.get()).isIn(200, 409);
                moved += status.get() == 200 ? 1 : 0;
            }
        }
        assertThat(moved).isEqualTo(1);
    }

    @Test
    void movesTheEndOfInterpretationWithTheMeetingWhileItLiesWithin() {
        String meeting = newMeeting(newSession());
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"interpretationEndsAt\": \"2023-09-05T11:00:00+02:00\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200);
        rescheduled(meeting, HALF_AS_LONG, false)
                .then()
                .body("meeting.interpretationEndsAt", equalTo("2023-09-06T11:00:00+02:00"));
        rescheduled(meeting, "{\"date\": \"2023-09-07\", \"startTime\": \"10:00\", \"endTime\": \"11:00\"}", false)
                .then()
                .statusCode(200)
                .body("meeting.interpretationEndsAt", nullValue());
    }

    @Test
    void warnsOfMeetingsOfTheSameBodyAtTheSameTimeButRefusesNone() {
        String session = newSession();
        String first = newMeeting(session);
        String second = planned(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"));
        rescheduled(second, "{\"date\": \"2023-09-05\", \"startTime\": \"12:00\", \"endTime\": \"13:00\"}", true)
                .then()
                .statusCode(200)
                .body("meeting.warnings.code", contains("overlaps"), "meeting.warnings[0].meetings", contains(first));
        rescheduled(second, "{\"date\": \"2023-09-05\", \"startTime\": \"10:00\", \"endTime\": \"11:00\"}", false)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-exists"));
        rescheduled(second, "{\"date\": \"2023-09-11\", \"startTime\": \"10:00\", \"endTime\": \"11:00\"}", false)
                .then()
                .statusCode(200)
                .body("meeting.warnings.code", contains("outside-session"));
    }

    @Test
    void asksAboutWallTimesThatAreNoneOrTwo() {
        String meeting = newMeeting(newSession());
        rescheduled(meeting, "{\"date\": \"2024-03-31\", \"startTime\": \"02:30\", \"endTime\": \"05:00\"}", false)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/time-does-not-exist"), "which", equalTo("start"))
                .body("before", equalTo("2024-03-31T01:59:00+01:00"), "after", equalTo("2024-03-31T03:00:00+02:00"));
        String twice = "{\"date\": \"2023-10-29\", \"startTime\": \"02:30\", \"endTime\": \"05:00\"}";
        rescheduled(meeting, twice, false)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/time-exists-twice"), "offsets", contains("+02:00", "+01:00"))
                .body("choices", contains("2023-10-29T02:30:00+02:00", "2023-10-29T02:30:00+01:00"));
        rescheduled(meeting, twice.replace("}", ", \"startOffset\": \"+03:00\"}"), false)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/offset-not-in-zone"), "offsets", contains("+02:00", "+01:00"));
        rescheduled(meeting, twice.replace("}", ", \"startOffset\": \"+02:00\"}"), false)
                .then()
                .statusCode(200)
                .body("meeting.startTime", equalTo("02:30:00"), "meeting.endTime", equalTo("05:00:00"))
                .body("floor.after.allottedSeconds", equalTo(2_100));
        String backwards = "{\"date\": \"2023-10-29\", \"startTime\": \"02:30\", \"endTime\": \"02:15\","
                + " \"startOffset\": \"+02:00\", \"endOffset\": \"+01:00\"}";
        rescheduled(meeting, backwards, false).then().statusCode(200).body("floor.after.allottedSeconds", equalTo(450));
    }

    @Test
    void refusesATimeSaidInTwoWaysOrNotAtAll() {
        String meeting = newMeeting(newSession());
        for (String wrong : List.of(
                "{}",
                "{\"date\": \"2023-09-06\", \"startTime\": \"10:00\"}",
                "{\"start\": \"2023-09-06T10:00:00+02:00\", \"endTime\": \"13:00\"}",
                "{\"start\": \"2023-09-06T10:00:00+02:00\", \"end\": \"2023-09-06T10:00:00+02:00\"}",
                "{\"date\": \"2023-09-06\", \"startTime\": \"13:00\", \"endTime\": \"10:00\"}",
                "{\"date\": \"2023-09-06\", \"startTime\": \"10:00\", \"endTime\": \"10:01\", \"endDate\": \"2023-09-07\"}",
                "{\"date\": \"2023-09-06\", \"startTime\": \"25:00\", \"endTime\": \"26:00\"}",
                HALF_AS_LONG.replace("}", ", \"startOffset\": \"Vienna\"}"))) {
            rescheduled(meeting, wrong, false).then().statusCode(400);
        }
        rescheduled(
                        meeting,
                        "{\"date\": \"2023-09-06\", \"startTime\": \"22:00\", \"endTime\": \"01:00\","
                                + " \"endDate\": \"2023-09-07\"}",
                        false)
                .then()
                .statusCode(200)
                .body("meeting.end", equalTo("2023-09-07T01:00:00+02:00"))
                .body("floor.after.allottedSeconds", equalTo(1_800));
    }

    @Test
    void keepsOthersFromReschedulingAndToTheVersionThatIsNamed() {
        String meeting = newMeeting(newSession());
        String address = "/v1/meetings/" + meeting + ":reschedule";
        for (String reader : List.of("observer", "delegate-at", "interpreter", "partner-system")) {
            as(reader).body(HALF_AS_LONG).post(address + "?dryRun=true").then().statusCode(403);
        }
        String ofOther = TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", List.of("A/HRC")));
        given().auth()
                .oauth2(ofOther)
                .contentType("application/json")
                .body(HALF_AS_LONG)
                .post(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        as("secretariat")
                .header("If-Match", "\"9\"")
                .body(HALF_AS_LONG)
                .post(address)
                .then()
                .statusCode(412);
        as("secretariat")
                .body(HALF_AS_LONG)
                .post("/v1/meetings/" + UUID.randomUUID() + ":reschedule")
                .then()
                .statusCode(404);
        String first = as("secretariat")
                .header("Idempotency-Key", "move-" + meeting)
                .body(HALF_AS_LONG)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        as("secretariat")
                .header("Idempotency-Key", "move-" + meeting)
                .body(HALF_AS_LONG)
                .post(address)
                .then()
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
        as("chair")
                .body(HALF_AS_LONG)
                .post(address)
                .then()
                .statusCode(409)
                .body("possible", containsInAnyOrder("suspend", "close"));
        as("chair").post("/v1/meetings/" + meeting + ":cancel").then().statusCode(409);
    }

    @Test
    void plansAMeetingByWallTime() {
        String plan =
                "{\"ownerSession\": \"%s\", \"number\": 1, \"date\": \"2023-09-05\", \"startTime\": \"10:00\", \"endTime\": \"13:00\"}"
                        .formatted(newSession());
        as("secretariat")
                .body(plan)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("start", equalTo("2023-09-05T10:00:00+02:00"), "zone", equalTo("Europe/Vienna"))
                .body("startTime", equalTo("10:00:00"), "warnings", empty());
    }
}
