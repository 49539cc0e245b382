package org.rostrum.schedule.inscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.schedule.SetClock;

/** Statements, lists and their limits over HTTP; the rules themselves are tested in {@code schedule.floor}. */
@QuarkusTest
class RunningMeetingTest extends ScheduleTest {

    private SetClock clock;
    private String session;
    private String meeting;

    @BeforeEach
    void openAMeeting() {
        clock = SetClock.at("2023-09-05T08:00:00Z");
        session = newSession();
        meeting = newMeeting(session);
        as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
    }

    @Test
    void measuresAStatementFromTheFloorToItsEndWithoutThePause() {
        String statement = asks("delegate-at", "AT", "REMOTE", 180);
        acts("chair", statement, "give-floor", "")
                .statusCode(200)
                .body("status", equalTo("SPEAKING"), "begunAt", equalTo("2023-09-05T08:00:00Z"));
        clock.passes(60);
        acts("chair", statement, "pause", "{\"reason\": \"The line is lost.\"}")
                .statusCode(200)
                .body("status", equalTo("PAUSED"), "spokenSeconds", equalTo(60))
                .body("decision.reason", equalTo("The line is lost."));
        clock.passes(300);
        acts("secretariat", statement, "resume", "").statusCode(200);
        clock.passes(30);
        figures("runningSeconds", 180, "usedSeconds", 0, "availableSeconds", 1_620);
        acts("chair", statement, "end", "")
                .statusCode(200)
                .body("status", equalTo("DELIVERED"), "spokenSeconds", equalTo(90))
                .body("endedAt", equalTo("2023-09-05T08:06:30Z"), "forecast", nullValue());
        figures("runningSeconds", 0, "usedSeconds", 90, "availableSeconds", 1_710);
        recomputes();
    }

    @Test
    void showsTheTimeOfWhoeverSpeaksAsItRunsOnAndFlagsWhomItEndangers() {
        String speaker = asks("delegate-at", "AT", "REMOTE", 180);
        String last = null;
        for (int i = 0; i < 9; i++) {
            last = asks("delegate-ke", "KE", "REMOTE", 180);
        }
        acts("chair", speaker, "give-floor", "").statusCode(200);
        clock.passes(181);
        figures("runningSeconds", 181, "availableSeconds", 0, "overrunSeconds", 1);
        read(last).body("atRisk", equalTo(true));
        clock.passes(119);
        acts("chair", speaker, "end", "").statusCode(200);
        acts("chair", last, "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/remote-time-exhausted"))
                .body("neededSeconds", equalTo(180), "thereSeconds", equalTo(60))
                .body("remoteTime.overrunSeconds", equalTo(120));
        acts("chair", last, "grant", "{\"seconds\": 120, \"reason\": \"The panel was late.\"}")
                .statusCode(200)
                .body("atRisk", equalTo(false), "decision.decision", equalTo("GRANTED"));
        figures("overriddenSeconds", 120, "overrunSeconds", 0, "availableSeconds", 0);
        acts("chair", last, "give-floor", "").statusCode(200);
        recomputes();
    }

    @Test
    void lapsesWhoeverIsTwiceAbsent() {
        String absent = asks("delegate-at", "AT", "REMOTE", 180);
        String other = asks("delegate-ke", "KE", "IN_ROOM", 180);
        acts("chair", absent, "give-floor", "").statusCode(200);
        clock.passes(59);
        acts("chair", absent, "no-show", "")
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/grace-not-over"), "remainingSeconds", equalTo(1));
        clock.passes(1);
        acts("chair", absent, "no-show", "")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"), "position", equalTo(2));
        read(other).body("position", equalTo(1));
        acts("chair", absent, "give-floor", "").statusCode(200);
        clock.passes(60);
        acts("chair", absent, "no-show", "").statusCode(200).body("status", equalTo("LAPSED"));
        figures("usedSeconds", 0, "reservedSeconds", 0, "availableSeconds", 1_800);
        recomputes();
    }

    @Test
    void switchesBetweenTheRoomAndTheScreen() {
        String statement = asks("delegate-at", "AT", "REMOTE", 180);
        acts("delegate-at", statement, "switch-mode", "{\"mode\": \"IN_ROOM\"}")
                .statusCode(200)
                .body("mode", equalTo("IN_ROOM"), "status", equalTo("ACCEPTED"));
        figures("reservedSeconds", 0, "availableSeconds", 1_800);
        acts("delegate-ke", statement, "switch-mode", "{\"mode\": \"REMOTE\"}").statusCode(403);
        acts("delegate-at", statement, "switch-mode", "{\"mode\": \"REMOTE\"}").statusCode(200);
        figures("reservedSeconds", 180, "availableSeconds", 1_620);
        acts("delegate-at", statement, "switch-mode", "{}").statusCode(400);
        recomputes();
    }

    @Test
    void swapsPlacesWhenTheOtherDelegationConfirms() {
        String first = asks("delegate-at", "AT", "IN_ROOM", 180);
        String second = asks("delegate-ke", "KE", "IN_ROOM", 180);
        String swap = "{\"with\": \"%s\"}";
        acts("delegate-ke", second, "accept-swap", swap.formatted(first))
                .statusCode(409)
                .body("type", equalTo("/problems/no-swap-offer"));
        acts("delegate-ke", first, "offer-swap", swap.formatted(second)).statusCode(403);
        acts("delegate-at", first, "offer-swap", swap.formatted(second))
                .statusCode(200)
                .body("swapOfferedTo", equalTo(second), "position", equalTo(1));
        acts("delegate-at", second, "accept-swap", swap.formatted(first)).statusCode(403);
        acts("delegate-ke", second, "accept-swap", swap.formatted(first))
                .statusCode(200)
                .body("position", equalTo(1));
        read(first).body("position", equalTo(2), "swapOfferedTo", nullValue());
        acts("delegate-at", first, "offer-swap", swap.formatted(UUID.randomUUID()))
                .statusCode(404);
        recomputes();
    }

    @Test
    void opensClosesAndCutsAList() {
        String list = "/v1/meetings/" + meeting + "/lists/3";
        String tag = as("observer")
                .get(list)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"), "limits.NATIONAL", equalTo(180), "seed", notNullValue())
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", tag)
                .body("{\"opensAt\": \"2023-09-05T10:10:00+02:00\", \"closesAt\": \"2023-09-05T10:20:00+02:00\"}")
                .patch(list)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_YET_OPEN"), "opensAt", equalTo("2023-09-05T10:10:00+02:00"));
        as("secretariat").header("If-Match", tag).body("{}").patch(list).then().statusCode(412);
        as("secretariat").body("{}").patch(list).then().statusCode(428);
        asked("delegate-at", "AT", "IN_ROOM", 180)
                .statusCode(409)
                .body("type", equalTo("/problems/list-not-open"), "opensAt", equalTo("2023-09-05T08:10:00Z"));
        clock.passes(600);
        String statement = asks("delegate-at", "AT", "IN_ROOM", 180);
        as("chair").post(list + ":close").then().statusCode(200).body("state", equalTo("CLOSED"));
        asked("delegate-at", "AT", "IN_ROOM", 180).statusCode(409).body("type", equalTo("/problems/list-closed"));
        asked("secretariat", "AT", "IN_ROOM", 180).statusCode(409);
        asked("chair", "KE", "IN_ROOM", 180).statusCode(201);
        as("delegate-at").post(list + ":open").then().statusCode(403);
        as("chair")
                .body("{\"limits\": {\"NATIONAL\": 120}}")
                .post(list + ":cut-limits")
                .then()
                .statusCode(200)
                .body("limits.NATIONAL", equalTo(120), "speakers.grantedSeconds", contains(120, 120));
        read(statement).body("grantedSeconds", equalTo(120));
        as("chair")
                .body("{\"limits\": {\"NATIONAL\": 121}}")
                .post(list + ":cut-limits")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/limit-not-lower"));
        as("observer").get("/v1/meetings/" + meeting + "/lists").then().body("data.item", contains("1", "2", "3"));
        as("observer").get("/v1/meetings/" + meeting + "/lists/4").then().statusCode(422);
        recomputes();
    }

    @Test
    void changesWhatADelegationMayChangeAndDecidesAnewOnMoreTime() {
        String statement = asks("delegate-at", "AT", "REMOTE", 120);
        ValidatableResponse read = read(statement);
        String tag = read.extract().header("ETag");
        String address = "/v1/inscriptions/" + statement;
        as("delegate-ke")
                .header("If-Match", tag)
                .body("{}")
                .patch(address)
                .then()
                .statusCode(403);
        as("delegate-at").body("{}").patch(address).then().statusCode(428);
        as("delegate-at")
                .header("If-Match", tag)
                .body("{\"delegation\": \"KE\"}")
                .patch(address)
                .then()
                .statusCode(400);
        String words = "one two ".repeat(200);
        String next = as("delegate-at")
                .header("If-Match", tag)
                .body("{\"speaker\": \"Mr. Huber\", \"language\": \"fr\", \"advanceText\": \"%s\"}".formatted(words))
                .patch(address)
                .then()
                .statusCode(200)
                .body("speaker", equalTo("Mr. Huber"), "language", equalTo("fr"))
                .body("warnings.code", contains("advance-text-too-long"))
                .extract()
                .header("ETag");
        as("delegate-at")
                .header("If-Match", tag)
                .body("{}")
                .patch(address)
                .then()
                .statusCode(412);
        as("delegate-at")
                .header("If-Match", next)
                .body("{\"requestedSeconds\": 180}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("grantedSeconds", equalTo(180), "decision.decision", equalTo("TIME_CHANGED"));
        as("delegate-at")
                .header("If-Match", "*")
                .body("{\"requestedSeconds\": 181}")
                .patch(address)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/speaking-time-over-limit"));
        figures("reservedSeconds", 180, "availableSeconds", 1_620);
        recomputes();
    }

    @Test
    void givesTheFloorOnlyWhileTheMeetingIsOpenAndLeavesNobodyInTheMiddle() {
        String statement = asks("delegate-at", "AT", "IN_ROOM", 180);
        as("chair").post("/v1/meetings/" + meeting + ":suspend").then().statusCode(200);
        acts("chair", statement, "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-not-open"), "state", equalTo("SUSPENDED"));
        as("chair").post("/v1/meetings/" + meeting + ":resume").then().statusCode(200);
        acts("chair", statement, "give-floor", "").statusCode(200);
        as("chair")
                .post("/v1/meetings/" + meeting + ":close")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/floor-taken"), "inscription", equalTo(statement));
        acts("chair", statement, "end", "").statusCode(200);
        as("chair").post("/v1/meetings/" + meeting + ":close").then().statusCode(200);
        acts("chair", statement, "end", "").statusCode(409).body("type", equalTo("/problems/meeting-over"));
        recomputes();
    }

    @Test
    void letsOnlyTheChairGrantAndOnlyChairAndSecretariatOfTheBodyRunTheMeeting() {
        String statement = asks("delegate-at", "AT", "REMOTE", 180);
        String grant = "{\"seconds\": 60, \"reason\": \"Because.\"}";
        acts("delegate-at", statement, "give-floor", "").statusCode(403);
        acts("observer", statement, "end", "").statusCode(403);
        acts("secretariat", statement, "grant", grant).statusCode(403);
        acts("chair", statement, "grant", "{\"seconds\": 60}").statusCode(400);
        acts("chair", statement, "grant", "{\"seconds\": 0, \"reason\": \"None.\"}")
                .statusCode(400);
        acts("chair", statement, "grant", grant).statusCode(200).body("grantedSeconds", equalTo(240));
        as("secretariat")
                .post("/v1/meetings/" + meeting + "/ledger:recompute")
                .then()
                .statusCode(403);
    }

    @Test
    void doesAnActionOnceForAKey() {
        String statement = asks("delegate-at", "AT", "REMOTE", 180);
        for (String replayed : new String[] {null, "true"}) {
            as("chair")
                    .header("Idempotency-Key", "grant-" + statement)
                    .body("{\"seconds\": 60, \"reason\": \"Because.\"}")
                    .post("/v1/inscriptions/" + statement + ":grant")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed)
                    .body("grantedSeconds", equalTo(240));
        }
        figures("overriddenSeconds", 60);
    }

    @Test
    void carriesOverThoseNotReachedToTheNextMeetingOnTheItem() {
        String afternoon = as("secretariat")
                .body(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String remote = asks("delegate-at", "AT", "REMOTE", 180);
        String room = asks("delegate-ke", "KE", "IN_ROOM", 180);
        String reply = as("delegate-ke")
                .body(request("KE", "IN_ROOM", 180).replace("NATIONAL", "RIGHT_OF_REPLY"))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        acts("chair", reply, "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/replies-heard-later"), "meeting", equalTo(afternoon));
        as("chair").post("/v1/meetings/" + meeting + ":close").then().statusCode(200);
        read(remote).body("status", equalTo("LAPSED"));
        List<String> goesOnAs = as("chair")
                .post("/v1/meetings/" + meeting + "/lists/3:carry-over")
                .then()
                .statusCode(200)
                .body("meeting", equalTo(afternoon), "carriedOver.inscription", contains(remote, room, reply))
                .extract()
                .path("carriedOver.goesOnAs");
        read(remote).body("status", equalTo("CARRIED_OVER"), "carriedOverTo", equalTo(goesOnAs.getFirst()));
        read(goesOnAs.getFirst())
                .body("status", equalTo("ACCEPTED"), "meeting", equalTo(afternoon), "position", equalTo(1))
                .body("carriedOverFrom", equalTo(remote), "speaker", equalTo("The representative"));
        as("chair")
                .post("/v1/meetings/" + meeting + "/lists/3:carry-over")
                .then()
                .statusCode(200)
                .body("carriedOver", empty());
        recomputes();
        as("chair").post("/v1/meetings/" + afternoon + ":open").then().statusCode(200);
        acts("chair", goesOnAs.getLast(), "give-floor", "").statusCode(200);
    }

    @Test
    void endsTheFloorWithInterpretation() {
        String statement = asks("delegate-at", "AT", "IN_ROOM", 180);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"interpretationEndsAt\": \"2023-09-05T10:01:00+02:00\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("interpretationEndsAt", equalTo("2023-09-05T10:01:00+02:00"));
        read(statement)
                .body("forecast.reached", equalTo(false), "forecast.endsAt", equalTo("2023-09-05T08:01:00Z"))
                .body("forecast.helps.kind", contains("SHORTEN", "CUT_LIMITS", "CARRY_OVER"));
        clock.passes(60);
        acts("chair", statement, "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/interpretation-ended"));
    }

    @Test
    void admitsOnlyTheCategoriesOfTheSessionAndOrdersByItsPolicy() {
        String strict =
                newSession("{\"floor\": {\"admitted\": [\"NATIONAL\", \"GROUP\"], \"order\": \"GROUPS_FIRST\"}}");
        String other = newMeeting(strict);
        String inscriptions = "/v1/meetings/" + other + "/inscriptions";
        as("chair")
                .body(request("NGO1", "IN_ROOM", 60).replace("NATIONAL", "NGO"))
                .post(inscriptions)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/category-not-admitted"), "admitted", contains("NATIONAL", "GROUP"));
        as("chair").body(request("AT", "IN_ROOM", 60)).post(inscriptions).then().statusCode(201);
        as("chair")
                .body(request("KE", "IN_ROOM", 60).replace("NATIONAL", "GROUP"))
                .post(inscriptions)
                .then()
                .statusCode(201)
                .body("position", equalTo(1));
        as("observer")
                .get("/v1/meetings/" + other + "/lists/3")
                .then()
                .body("policy", equalTo("GROUPS_FIRST"), "speakers.delegation", contains("KE", "AT"));
        as("secretariat")
                .body(sessionOf(UUID.randomUUID(), "{\"floor\": {\"graceSeconds\": 3601}}"))
                .post("/v1/sessions")
                .then()
                .statusCode(400);
    }

    @Test
    void interruptsByAPointOfOrderAndGoesOn() {
        String speaker = asks("delegate-at", "AT", "IN_ROOM", 180);
        acts("chair", speaker, "give-floor", "").statusCode(200);
        String point = as("delegate-ke")
                .body(request("KE", "REMOTE", 60).replace("NATIONAL", "POINT_OF_ORDER"))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        acts("chair", point, "give-floor", "").statusCode(200);
        read(speaker).body("status", equalTo("PAUSED"));
        clock.passes(20);
        acts("chair", speaker, "resume", "").statusCode(409).body("type", equalTo("/problems/floor-taken"));
        acts("chair", point, "end", "").statusCode(200);
        acts("chair", speaker, "resume", "").statusCode(200);
        figures("exemptSeconds", 20, "usedSeconds", 0);
        as("observer")
                .get("/v1/meetings/" + meeting + "/ledger")
                .then()
                .body("data.decision", hasItem("PAUSED"))
                .body("data.decision", not(hasItem("WAITING")))
                .body("data", hasSize(7));
        recomputes();
    }

    private String asks(String user, String delegation, String mode, int seconds) {
        return asked(user, delegation, mode, seconds).statusCode(201).extract().path("id");
    }

    private ValidatableResponse asked(String user, String delegation, String mode, int seconds) {
        return as(user).body(request(delegation, mode, seconds))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then();
    }

    private static ValidatableResponse acts(String user, String inscription, String verb, String body) {
        return as(user).body(body)
                .post("/v1/inscriptions/" + inscription + ":" + verb)
                .then();
    }

    private static ValidatableResponse read(String inscription) {
        return as("observer").get("/v1/inscriptions/" + inscription).then().statusCode(200);
    }

    private void figures(Object... namesAndSeconds) {
        ValidatableResponse answer = as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .statusCode(200);
        for (int i = 0; i < namesAndSeconds.length; i += 2) {
            answer.body((String) namesAndSeconds[i], equalTo(namesAndSeconds[i + 1]));
        }
    }

    private void recomputes() {
        List<String> differences = as("admin")
                .post("/v1/meetings/" + meeting + "/ledger:recompute")
                .then()
                .statusCode(200)
                .extract()
                .path("differences");
        assertThat(differences).isEmpty();
    }
}
