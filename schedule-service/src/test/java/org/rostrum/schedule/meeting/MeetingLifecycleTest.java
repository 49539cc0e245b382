package org.rostrum.schedule.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class MeetingLifecycleTest extends ScheduleTest {

    @Inject
    EntityManager entities;

    @Test
    void leadsAMeetingFromPlannedToClosedAndRecordsEachStep() {
        String meeting = newMeeting(newSession());
        String opened = moved(meeting, "open", "OPEN");
        assertThat(opened).isNotNull();
        moved(meeting, "suspend", "SUSPENDED");
        assertThat(moved(meeting, "resume", "OPEN")).isEqualTo(opened);
        as("secretariat")
                .body("{\"reason\": \"The list is exhausted\"}")
                .post("/v1/meetings/" + meeting + ":close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "stateReason", equalTo("The list is exhausted"))
                .body("openedAt", equalTo(opened), "closedAt", notNullValue());
        assertThat(actionsOn(meeting)).containsExactly("created", "opened", "suspended", "resumed", "closed");
    }

    private static String moved(String meeting, String action, String state) {
        return as("chair")
                .post("/v1/meetings/" + meeting + ":" + action)
                .then()
                .statusCode(200)
                .body("state", equalTo(state), "closedAt", nullValue())
                .extract()
                .path("openedAt");
    }

    @SuppressWarnings("unchecked") // of a native query
    private List<String> actionsOn(String meeting) {
        return entities.createNativeQuery(
                        "select action from change_log where resource_type = 'meeting' and resource_id = ?1 order by id")
                .setParameter(1, meeting)
                .getResultList();
    }

    @Test
    void refusesAStepThatDoesNotFollowAndSaysWhatDoes() {
        String meeting = newMeeting(newSession());
        as("chair")
                .post("/v1/meetings/" + meeting + ":resume")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-move-not-allowed"), "state", equalTo("PLANNED"))
                .body("possible", contains("open", "cancel", "reschedule"));
        as("chair").post("/v1/meetings/" + meeting + ":adjourn").then().statusCode(405);
    }

    @Test
    void makesAStepOnceForAKeyAndKeepsToTheVersionThatIsNamed() {
        String meeting = newMeeting(newSession());
        String address = "/v1/meetings/" + meeting + ":open";
        as("chair").header("If-Match", "\"7\"").post(address).then().statusCode(412);
        String first = as("chair")
                .header("Idempotency-Key", "open-" + meeting)
                .header("If-Match", "\"0\"")
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String again = as("chair")
                .header("Idempotency-Key", "open-" + meeting)
                .header("If-Match", "\"0\"")
                .post(address)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void letsOnlyChairAndSecretariatOfTheBodyRunAMeeting() {
        String address = "/v1/meetings/" + newMeeting(newSession()) + ":open";
        for (String reader : List.of("observer", "delegate-at", "interpreter", "partner-system")) {
            as(reader).post(address).then().statusCode(403);
        }
        String ofOther = TestRealm.sign(TestRealm.token("other", "chair").claim("bodies", List.of("A/HRC")));
        given().auth()
                .oauth2(ofOther)
                .contentType("application/json")
                .post(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        as("chair").body("{\"cause\": \"none\"}").post(address).then().statusCode(400);
        as("chair").body("{\"reason\": \"\"}").post(address).then().statusCode(400);
        as("chair").post(address).then().statusCode(200);
    }

    @Test
    void lapsesWhatWasNotReachedWhenTheMeetingIsClosedAndTakesNoMore() {
        String meeting = newMeeting(newSession());
        for (int i = 0; i < 11; i++) {
            asked(meeting, "REMOTE").then().statusCode(201);
        }
        asked(meeting, "IN_ROOM").then().statusCode(201);
        moved(meeting, "open", "OPEN");
        as("chair").post("/v1/meetings/" + meeting + ":close").then().statusCode(200);
        as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .body("reservedSeconds", equalTo(0), "waitingSeconds", equalTo(0), "availableSeconds", equalTo(1_800));
        List<String> statuses = as("observer")
                .get("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .extract()
                .path("data.status");
        assertThat(statuses).hasSize(12).containsOnly("LAPSED");
        List<String> decisions = as("observer")
                .get("/v1/meetings/" + meeting + "/ledger?limit=100")
                .then()
                .extract()
                .path("data.decision");
        assertThat(decisions.subList(12, 24)).containsOnly("LAPSED");
        List<Integer> freed = as("observer")
                .get("/v1/meetings/" + meeting + "/ledger?limit=100")
                .then()
                .extract()
                .path("data.seconds");
        assertThat(freed.subList(12, 24).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1_800);
        asked(meeting, "IN_ROOM").then().statusCode(409).body("type", equalTo("/problems/list-closed"));
    }

    private static io.restassured.response.Response asked(String meeting, String mode) {
        return as("delegate-at").body(request("AT", mode, 180)).post("/v1/meetings/" + meeting + "/inscriptions");
    }

    @Test
    void changesNumberAndPrintedTextButNotTheTime() {
        String session = newSession();
        String meeting = newMeeting(session);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"number\": 5, \"timeAsPrinted\": \"10 a.m.\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("number", equalTo(5), "timeAsPrinted", equalTo("10 a.m."));
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"number\": 6}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(412);
        as("secretariat")
                .body("{\"number\": 6}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(428);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"start\": \"2023-09-05T11:00:00+02:00\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(400);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"number\": 0}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(400);
        as("secretariat")
                .body(meetingOf(session, 1, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"number\": 1}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-exists"));
    }

    @Test
    void removesAMeetingOnlyWhileNothingDependsOnIt() {
        String session = newSession();
        String meeting = newMeeting(session);
        String address = "/v1/meetings/" + meeting;
        as("secretariat").delete(address).then().statusCode(428);
        as("observer").header("If-Match", "*").delete(address).then().statusCode(403);
        asked(meeting, "IN_ROOM").then().statusCode(201);
        as("secretariat")
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-in-use"));
        as("observer").get(address).then().statusCode(200);
        String unused = as("secretariat")
                .body(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String table = "/v1/sessions/" + session + "/organization-of-work";
        String before = as("observer").get(table).header("ETag");
        as("secretariat")
                .header("If-Match", "\"0\"")
                .delete("/v1/meetings/" + unused)
                .then()
                .statusCode(204);
        as("observer").get("/v1/meetings/" + unused).then().statusCode(404);
        as("observer").get("/v1/meetings/" + unused + "/remote-time").then().statusCode(404);
        assertThat(as("observer").get(table).header("ETag")).isNotEqualTo(before);
        String opened = newMeeting(newSession());
        moved(opened, "open", "OPEN");
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/meetings/" + opened)
                .then()
                .statusCode(409)
                .body("state", equalTo("OPEN"));
    }
}
