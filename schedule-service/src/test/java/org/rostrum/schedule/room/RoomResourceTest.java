package org.rostrum.schedule.room;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class RoomResourceTest extends ScheduleTest {

    @Test
    void keepsWhatIsSaidOfARoomAndFindsItByItsCode() {
        String code = newCode();
        String id = as("secretariat")
                .body("""
                        {"code": "%s", "names": {"en": "Plenary Room M", "fr": "Salle plénière M"},
                         "building": {"en": "M-Building"}, "capacity": 600, "equipment": ["interpretation booths"]}""".formatted(code))
                .post("/v1/rooms")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .extract()
                .path("id");
        as("observer")
                .get("/v1/rooms/" + id + "?lang=fr")
                .then()
                .statusCode(200)
                .body("names.fr", equalTo("Salle plénière M"), "names.en", nullValue(), "capacity", equalTo(600))
                .body("equipment", contains("interpretation booths"));
        as("observer").get("/v1/rooms?code=" + code).then().body("data.id", contains(id));
        as("admin")
                .header("If-Match", "\"0\"")
                .body("{\"capacity\": 550, \"building\": null}")
                .patch("/v1/rooms/" + id)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(550), "building", nullValue());
        as("admin")
                .header("If-Match", "\"0\"")
                .body("{\"capacity\": 1}")
                .patch("/v1/rooms/" + id)
                .then()
                .statusCode(412);
        as("admin").body("{\"capacity\": 1}").patch("/v1/rooms/" + id).then().statusCode(428);
        as("admin").delete("/v1/rooms/" + id).then().statusCode(428);
        as("admin").header("If-Match", "\"1\"").delete("/v1/rooms/" + id).then().statusCode(204);
        as("observer").get("/v1/rooms/" + id).then().statusCode(404);
    }

    @Test
    void refusesACodeThatIsTakenAndWhatIsNoRoom() {
        String code = newCode();
        newRoom(code);
        as("secretariat")
                .body("{\"code\": \"%s\", \"names\": {\"en\": \"Another\"}}".formatted(code))
                .post("/v1/rooms")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-taken"), "code", equalTo(code));
        for (String wrong : List.of(
                "{\"code\": \"A B\", \"names\": {\"en\": \"A\"}}",
                "{\"code\": \"AB\"}",
                "{\"code\": \"AB\", \"names\": {\"en\": \"%s\"}}".formatted("A".repeat(201)),
                "{\"code\": \"AB\", \"names\": {\"en\": \"A\"}, \"capacity\": 0}",
                "{\"code\": \"AB\", \"names\": {\"en\": \"A\"}, \"equipment\": [null]}",
                "{\"code\": \"AB\", \"names\": {\"en\": \"A\"}, \"seats\": 4}")) {
            as("secretariat").body(wrong).post("/v1/rooms").then().statusCode(400);
        }
    }

    @Test
    void letsOnlyThoseWhoWorkForAllBodiesKeepTheRoomsOfAll() {
        String room = "{\"code\": \"%s\", \"names\": {\"en\": \"A room\"}}".formatted(newCode());
        for (String reader : List.of("observer", "delegate-at", "chair", "interpreter", "partner-system")) {
            as(reader).body(room).post("/v1/rooms").then().statusCode(403);
        }
        String ofOne = TestRealm.sign(TestRealm.token("one", "secretariat").claim("bodies", List.of(EXPERT_MEETING)));
        given().auth()
                .oauth2(ofOne)
                .contentType("application/json")
                .body(room)
                .post("/v1/rooms")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        String there = newRoom(newCode());
        as("chair").header("If-Match", "*").delete("/v1/rooms/" + there).then().statusCode(403);
    }

    @Test
    void keepsARoomThatMeetingsName() {
        String room = newRoom(newCode());
        String plan = meetingOf(newSession(), 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        String meeting = as("secretariat")
                .body(plan.replace("\"timeAsPrinted\"", "\"roomId\": \"%s\", \"timeAsPrinted\"".formatted(room)))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("roomId", equalTo(room), "room", equalTo("Conference Room"))
                .extract()
                .path("id");
        as("admin")
                .header("If-Match", "*")
                .delete("/v1/rooms/" + room)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/room-booked"), "meetings", contains(meeting));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"roomId\": null}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("roomId", nullValue(), "room", equalTo("Conference Room"));
        as("admin").header("If-Match", "*").delete("/v1/rooms/" + room).then().statusCode(204);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"roomId\": \"%s\"}".formatted(room))
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-room"));
    }

    @Test
    void keepsTeamsOfInterpretersTheSameWay() {
        String team = newTeam();
        as("observer")
                .get("/v1/interpretation-teams/" + team)
                .then()
                .statusCode(200)
                .body("languages", contains("en", "fr"));
        as("secretariat")
                .body("{\"code\": \"%s\", \"names\": {\"en\": \"Second\"}, \"languages\": []}".formatted(newCode()))
                .post("/v1/interpretation-teams")
                .then()
                .statusCode(400);
        as("interpreter")
                .header("If-Match", "*")
                .body("{\"languages\": [\"en\"]}")
                .patch("/v1/interpretation-teams/" + team)
                .then()
                .statusCode(403);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"languages\": [\"en\", \"ar\"]}")
                .patch("/v1/interpretation-teams/" + team)
                .then()
                .statusCode(200)
                .body("languages", hasSize(2));
        String plan = meetingOf(newSession(), 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00");
        String meeting = as("secretariat")
                .body(plan.replace(
                        "\"timeAsPrinted\"", "\"interpretationTeams\": [\"%s\"], \"timeAsPrinted\"".formatted(team)))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("interpretationTeams", contains(team))
                .extract()
                .path("id");
        as("admin")
                .header("If-Match", "*")
                .delete("/v1/interpretation-teams/" + team)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/team-booked"), "meetings", contains(meeting));
    }

    private static String newCode() {
        return UUID.randomUUID().toString();
    }
}
