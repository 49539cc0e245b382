package org.rostrum.schedule.inscription;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.schedule.SetClock;

/** What the policies of a session make of the floor of its meetings, over HTTP. */
@QuarkusTest
class FloorPoliciesTest extends ScheduleTest {

    private static final String TEN_MINUTES =
            "{\"remoteTime\": {\"allottedSeconds\": 600, \"perScheduledSeconds\": 10800}}";
    private static final String LONG_STATEMENTS = "{\"floor\": {\"limits\": {\"NATIONAL\": 3600}}}";

    @ParameterizedTest
    @CsvSource({"1799, ACCEPTED, 1", "1800, ACCEPTED, 0", "1801, WAITING, 1800"})
    void takesThirtyMinutesOfThreeHoursAndNotASecondMore(int seconds, String status, int available) {
        String meeting = newMeeting(newSession(LONG_STATEMENTS));
        asks(meeting, request("AT", "REMOTE", seconds))
                .statusCode(201)
                .body("status", equalTo(status), "decision.madeOn.availableSeconds", equalTo(1_800));
        as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .body("availableSeconds", equalTo(available), "overrunSeconds", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "12:59:55, PRO_RATA, 1799",
        "13:00:00, PRO_RATA, 1800",
        "13:00:05, PRO_RATA, 1800",
        "13:00:06, PRO_RATA, 1801",
        "11:30:00, PRO_RATA, 900",
        "11:30:00, FIXED, 1800"
    })
    void allotsByTheLengthOfTheMeeting(String end, String rule, int allotted) {
        String session = newSession(
                "{\"remoteTime\": {\"allottedSeconds\": 1800, \"perScheduledSeconds\": 10800, \"allotment\": \"%s\"}}"
                        .formatted(rule));
        String meeting =
                planned(meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T%s+02:00".formatted(end)));
        as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .body("allottedSeconds", equalTo(allotted), "availableSeconds", equalTo(allotted));
    }

    @Test
    void allotsNothingWhereStatementsAreMadeInTheRoomOnly() {
        String meeting =
                newMeeting(newSession("{\"remoteTime\": {\"allottedSeconds\": 0, \"perScheduledSeconds\": 10800}}"));
        asks(meeting, request("AT", "REMOTE", 1)).body("status", equalTo("WAITING"), "waitingPosition", equalTo(1));
        asks(meeting, request("AT", "IN_ROOM", 180)).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void givesAJointMeetingOneAllotmentUnderThePoliciesOfItsOwner() {
        String other = newSession();
        String joint = planned(meetingOf(
                        newSession(TEN_MINUTES), 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00")
                .replace(
                        "\"notes\"",
                        "\"jointWith\": [{\"session\": \"%s\", \"items\": [\"4\"]}], \"notes\"".formatted(other)));
        String underTheirs =
                request("KE", "REMOTE", 180).replace("\"3\"", "\"4\", \"session\": \"%s\"".formatted(other));
        asks(joint, request("AT", "REMOTE", 180)).body("status", equalTo("ACCEPTED"));
        asks(joint, underTheirs).body("status", equalTo("ACCEPTED"));
        asks(joint, underTheirs).body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(180));
        asks(joint, underTheirs.replace("180", "61"))
                .body("status", equalTo("WAITING"), "decision.madeOn.availableSeconds", equalTo(60));
    }

    @Test
    void hearsRepliesAtTheEndOfTheDayOrOfTheMeeting() {
        SetClock.at("2023-09-05T08:00:00Z");
        reply(newSession(), 409).body("type", equalTo("/problems/replies-heard-later"));
        reply(newSession("{\"floor\": {\"replies\": \"END_OF_MEETING\"}}"), 200).body("status", equalTo("SPEAKING"));
    }

    /** Calls a right of reply in the morning of a day at which the afternoon takes the same item. */
    private static ValidatableResponse reply(String session, int status) {
        String morning = newMeeting(session);
        planned(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"));
        as("chair").post("/v1/meetings/" + morning + ":open").then().statusCode(200);
        String reply = asks(morning, request("AT", "IN_ROOM", 180).replace("NATIONAL", "RIGHT_OF_REPLY"))
                .extract()
                .path("id");
        return as("chair")
                .post("/v1/inscriptions/" + reply + ":give-floor")
                .then()
                .statusCode(status);
    }

    @Test
    void warnsOfAnAdvanceTextAboveOneHundredAndTwentyWordsAMinute() {
        String meeting = newMeeting(newSession());
        asks(meeting, withWords(360)).body("warnings", empty());
        asks(newMeeting(newSession()), withWords(361)).body("warnings.code", contains("advance-text-too-long"));
        String slower = newMeeting(newSession("{\"floor\": {\"wordsPerMinute\": 100}}"));
        asks(slower, withWords(301)).body("warnings.code", contains("advance-text-too-long"));
    }

    /** A request for three minutes with a text of so many words. */
    private static String withWords(int words) {
        return request("AT", "IN_ROOM", 180)
                .replace("\"item\"", "\"advanceText\": \"%s\", \"item\"".formatted("word ".repeat(words)));
    }

    private static ValidatableResponse asks(String meeting, String request) {
        return as("chair")
                .body(request)
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201);
    }

    private static String planned(String meeting) {
        return as("secretariat")
                .body(meeting)
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
