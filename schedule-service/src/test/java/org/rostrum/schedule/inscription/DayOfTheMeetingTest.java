package org.rostrum.schedule.inscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.schedule.SetClock;

/**
 * Tuesday, 5 September 2023, in Plenary Room M: the two meetings of the timetable's first day, run through the API as the
 * chair, the secretariat and forty delegations would.
 */
@QuarkusTest
class DayOfTheMeetingTest extends ScheduleTest {

    private static final int DELEGATIONS = 40;

    private final Map<String, String> statements = new LinkedHashMap<>();
    private SetClock clock;
    private String morning;
    private String afternoon;

    @Test
    void runsTheFirstDayOfTheTwelfthExpertMeeting() {
        theSecretariatPlansTheDay();
        theListOpensTenMinutesBeforeTheMeeting();
        fortyDelegationsAskTwelveOfThemRemotely();
        theChairOpensTheMeeting();
        delegationSpeaks("D02", 150);
        twoDelegationsWhoWaitedOnTheScreenComeToTheRoom();
        theLineOfOneIsLostAndFoundAgain();
        oneSpeaksTwoMinutesTooLong();
        aPointOfOrderIsRaisedAndRuledOn();
        aRightOfReplyIsAskedForAndHeardAtTheEndOfTheDay();
        theChairClosesTheMorningAndTheRestGoesOnInTheAfternoon();
        theReplyIsHeardInTheAfternoon();
        everyFigureIsFoundAgainInTheLedgers();
    }

    private void theSecretariatPlansTheDay() {
        clock = SetClock.at("2023-09-05T07:30:00Z");
        String session = newSession();
        morning = planned(session, 1, "10:00", "13:00");
        afternoon = planned(session, 2, "15:00", "18:00");
        remoteTime(morning, "allottedSeconds", 1_800);
    }

    private static String planned(String session, int number, String from, String to) {
        return as("secretariat")
                .body(meetingOf(
                        session,
                        number,
                        "2023-09-05T%s:00+02:00".formatted(from),
                        "2023-09-05T%s:00+02:00".formatted(to)))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void theListOpensTenMinutesBeforeTheMeeting() {
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"opensAt\": \"2023-09-05T09:50:00+02:00\"}")
                .patch(list())
                .then()
                .statusCode(200);
        ask("D01", "IN_ROOM", "NATIONAL").statusCode(409).body("type", equalTo("/problems/list-not-open"));
        clock.passes(20 * 60);
    }

    /** Every third asks remotely, up to D34: the first ten of them fill the thirty minutes. */
    private void fortyDelegationsAskTwelveOfThemRemotely() {
        for (int i = 1; i <= DELEGATIONS; i++) {
            boolean remote = i % 3 == 1 && i <= 34;
            String delegation = "D%02d".formatted(i);
            statements.put(
                    delegation,
                    ask(delegation, remote ? "REMOTE" : "IN_ROOM", "NATIONAL")
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
        remoteTime(morning, "reservedSeconds", 1_800, "availableSeconds", 0, "waitingSeconds", 360);
        status("D28", "ACCEPTED");
        status("D31", "WAITING");
        status("D34", "WAITING");
        as("observer").get(list()).then().body("speakers", hasSize(DELEGATIONS));
    }

    private void theChairOpensTheMeeting() {
        clock.passes(10 * 60);
        as("chair").post("/v1/meetings/" + morning + ":open").then().statusCode(200);
        as("observer")
                .get("/v1/inscriptions/" + statements.get("D40"))
                .then()
                .body("forecast.reached", equalTo(true), "position", equalTo(40));
    }

    private void twoDelegationsWhoWaitedOnTheScreenComeToTheRoom() {
        for (String delegation : List.of("D25", "D34")) {
            act(delegation, "switch-mode", "{\"mode\": \"IN_ROOM\"}").statusCode(200);
        }
        status("D31", "ACCEPTED");
        remoteTime(morning, "reservedSeconds", 1_800, "waitingSeconds", 0);
    }

    private void theLineOfOneIsLostAndFoundAgain() {
        act("D01", "give-floor", "").statusCode(200);
        clock.passes(70);
        act("D01", "pause", "{\"reason\": \"The line to the capital is lost.\"}")
                .statusCode(200);
        delegationSpeaks("D03", 180);
        act("D01", "resume", "").statusCode(200);
        clock.passes(80);
        act("D01", "end", "").statusCode(200).body("spokenSeconds", equalTo(150));
        remoteTime(morning, "usedSeconds", 150, "availableSeconds", 30);
    }

    private void oneSpeaksTwoMinutesTooLong() {
        act("D04", "give-floor", "").statusCode(200);
        clock.passes(300);
        act("D04", "end", "").statusCode(200);
        remoteTime(morning, "usedSeconds", 450, "overrunSeconds", 90);
        atRisk("D31", true);
        atRisk("D28", false);
        act("D31", "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/remote-time-exhausted"), "thereSeconds", equalTo(90));
        act("D31", "grant", "{\"seconds\": 90, \"reason\": \"D04 spoke too long; D31 is not to pay for it.\"}")
                .statusCode(200);
        atRisk("D31", false);
        remoteTime(morning, "overriddenSeconds", 90, "overrunSeconds", 0);
    }

    private void aPointOfOrderIsRaisedAndRuledOn() {
        act("D05", "give-floor", "").statusCode(200);
        clock.passes(20);
        statements.put(
                "point of order",
                ask("D06", "IN_ROOM", "POINT_OF_ORDER")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        act("point of order", "give-floor", "").statusCode(200);
        status("D05", "PAUSED");
        clock.passes(40);
        act("point of order", "end", "").statusCode(200);
        act("D05", "resume", "").statusCode(200);
        clock.passes(100);
        act("D05", "end", "").statusCode(200).body("spokenSeconds", equalTo(120));
    }

    private void aRightOfReplyIsAskedForAndHeardAtTheEndOfTheDay() {
        statements.put(
                "reply",
                ask("D05", "IN_ROOM", "RIGHT_OF_REPLY")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        act("reply", "give-floor", "")
                .statusCode(409)
                .body("type", equalTo("/problems/replies-heard-later"), "meeting", equalTo(afternoon));
    }

    private void theChairClosesTheMorningAndTheRestGoesOnInTheAfternoon() {
        List<String> unreached = new ArrayList<>(statements.keySet());
        unreached.removeAll(List.of("D01", "D02", "D03", "D04", "D05", "point of order"));
        as("chair").post("/v1/meetings/" + morning + ":close").then().statusCode(200);
        remoteTime(morning, "usedSeconds", 450, "reservedSeconds", 0, "waitingSeconds", 0);
        List<String> goOnAs = as("chair")
                .post(list() + ":carry-over")
                .then()
                .statusCode(200)
                .body("meeting", equalTo(afternoon), "carriedOver", hasSize(36))
                .extract()
                .path("carriedOver.goesOnAs");
        for (int i = 0; i < unreached.size(); i++) {
            statements.put(unreached.get(i), goOnAs.get(i));
        }
        as("observer")
                .get("/v1/meetings/" + afternoon + "/lists/3")
                .then()
                .body("speakers.inscription[0]", equalTo(statements.get("D06")))
                .body("speakers.inscription[35]", equalTo(statements.get("reply")));
        // D07, 10, 13, 16, 19, 22, 28 and 31 still speak from afar: 24 of the afternoon's 30 minutes.
        remoteTime(afternoon, "reservedSeconds", 1_440, "availableSeconds", 360);
    }

    private void theReplyIsHeardInTheAfternoon() {
        clock.passes(4 * 3_600);
        as("chair").post("/v1/meetings/" + afternoon + ":open").then().statusCode(200);
        delegationSpeaks("D06", 100);
        delegationSpeaks("D07", 180);
        act("reply", "give-floor", "").statusCode(200);
        clock.passes(200);
        act("reply", "end", "").statusCode(200).body("spokenSeconds", equalTo(200));
        remoteTime(afternoon, "usedSeconds", 180);
        as("observer").get("/v1/inscriptions/" + statements.get("D40")).then().body("forecast.reached", equalTo(true));
    }

    private void everyFigureIsFoundAgainInTheLedgers() {
        for (String meeting : List.of(morning, afternoon)) {
            List<String> differences = as("admin")
                    .post("/v1/meetings/" + meeting + "/ledger:recompute")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("differences");
            assertThat(differences).isEmpty();
        }
        as("observer")
                .get("/v1/meetings/" + morning + "/ledger?limit=3")
                .then()
                .body("data.decision", contains("LIST_SET", "ACCEPTED", "ACCEPTED"));
    }

    private void delegationSpeaks(String delegation, int seconds) {
        act(delegation, "give-floor", "").statusCode(200);
        clock.passes(seconds);
        act(delegation, "end", "").statusCode(200).body("spokenSeconds", equalTo(seconds));
    }

    private String list() {
        return "/v1/meetings/" + morning + "/lists/3";
    }

    private ValidatableResponse ask(String delegation, String mode, String category) {
        int seconds = category.equals("POINT_OF_ORDER") ? 120 : 180;
        return as("secretariat")
                .body(request(delegation, mode, seconds).replace("NATIONAL", category))
                .post("/v1/meetings/" + morning + "/inscriptions")
                .then();
    }

    private ValidatableResponse act(String who, String verb, String body) {
        return as("chair")
                .body(body)
                .post("/v1/inscriptions/" + statements.get(who) + ":" + verb)
                .then();
    }

    private void status(String delegation, String status) {
        as("observer")
                .get("/v1/inscriptions/" + statements.get(delegation))
                .then()
                .body("status", equalTo(status));
    }

    private void atRisk(String delegation, boolean expected) {
        as("observer")
                .get("/v1/inscriptions/" + statements.get(delegation))
                .then()
                .body("atRisk", equalTo(expected));
    }

    private static void remoteTime(String meeting, Object... namesAndSeconds) {
        ValidatableResponse answer = as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .statusCode(200);
        for (int i = 0; i < namesAndSeconds.length; i += 2) {
            answer.body((String) namesAndSeconds[i], equalTo(namesAndSeconds[i + 1]));
        }
    }
}
