package org.rostrum.schedule.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class EntryResourceTest extends ScheduleTest {

    private static final String TECHNICAL_ASSISTANCE =
            "{\"item\": \"3 (c)\", \"title\": {\"en\": \"Technical assistance\"}, \"notes\": [\"a\"]}";

    @Test
    void addsAnEntryAtTheEndOrWhereItIsToStand() {
        String meeting = newMeeting(newSession());
        String before = tagOf(meeting);
        ExtractableResponse<Response> last = add(meeting, TECHNICAL_ASSISTANCE);
        assertThat(last.<String>path("item")).isEqualTo("3(c)");
        assertThat(last.header("Location")).endsWith("/v1/meetings/" + meeting + "/entries/" + last.path("id"));
        assertThat(last.header("ETag")).isEqualTo(tagOf(meeting)).isNotEqualTo(before);
        as("observer")
                .get(last.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tagOf(meeting)))
                .body("title.en", equalTo("Technical assistance"), "notes", contains("a"));
        add(meeting, TECHNICAL_ASSISTANCE.replace("3 (c)", "3 (a)").replace("{\"item\"", "{\"position\": 1, \"item\""));
        add(meeting, TECHNICAL_ASSISTANCE.replace("3 (c)", "3 (b)").replace("{\"item\"", "{\"position\": 4, \"item\""));
        assertThat(itemsOf(meeting)).containsExactly("3(a)", "1", "2", "3(b)", "3", "3(c)");
    }

    @Test
    void changesAnEntryByMergePatchForTheMeetingsTag() {
        String meeting = newMeeting(newSession());
        String entry = entryOf(meeting, 2);
        String patch = "{\"title\": {\"fr\": \"Application du chapitre IV\"}, \"continued\": true, \"notes\": null}";
        as("secretariat").body(patch).patch(entry).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"77\"")
                .body(patch)
                .patch(entry)
                .then()
                .statusCode(412);
        String tag = tagOf(meeting);
        as("secretariat")
                .header("If-Match", tag)
                .body(patch)
                .patch(entry)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("title.en", equalTo("Implementation of chapter IV"))
                .body("title.fr", equalTo("Application du chapitre IV"), "continued", equalTo(true))
                .body("notes", hasSize(0));
        as("secretariat")
                .header("If-Match", tag)
                .body(patch)
                .patch(entry)
                .then()
                .statusCode(412);
    }

    @Test
    void reordersAndRemovesEntries() {
        String meeting = newMeeting(newSession());
        as("secretariat")
                .header("If-Match", tagOf(meeting))
                .body("{\"position\": 1}")
                .patch(entryOf(meeting, 2))
                .then()
                .statusCode(200);
        assertThat(itemsOf(meeting)).containsExactly("3", "1", "2");
        as("secretariat")
                .header("If-Match", tagOf(meeting))
                .body("{\"position\": 200}")
                .patch(entryOf(meeting, 0))
                .then()
                .statusCode(200);
        assertThat(itemsOf(meeting)).containsExactly("1", "2", "3");
        String second = entryOf(meeting, 1);
        as("secretariat").delete(second).then().statusCode(428);
        as("secretariat")
                .header("If-Match", tagOf(meeting))
                .delete(second)
                .then()
                .statusCode(204);
        assertThat(itemsOf(meeting)).containsExactly("1", "3");
        as("observer").get(second).then().statusCode(404);
        as("secretariat").header("If-Match", "*").delete(second).then().statusCode(404);
        add(meeting, TECHNICAL_ASSISTANCE);
        assertThat(itemsOf(meeting)).containsExactly("1", "3", "3(c)");
    }

    @Test
    void marksWhatIsContinuedWhenAnEarlierMeetingTakesUpTheItem() {
        String session = newSession();
        String first = newMeeting(session);
        String second = as("secretariat")
                .body(meetingOf(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00")
                        .replaceFirst("\"entries\": .*(?s).*", "\"entries\": [%s]}".formatted(TECHNICAL_ASSISTANCE)))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .body("entries[0].continuedDerived", equalTo(false))
                .extract()
                .path("id");
        String before = tagOf(second);
        String added = add(first, TECHNICAL_ASSISTANCE).header("Location");
        as("observer")
                .get("/v1/meetings/" + second)
                .then()
                .header("ETag", not(equalTo(before)))
                .body("entries[0].continuedDerived", equalTo(true), "entries[0].continued", equalTo(false));
        as("secretariat").header("If-Match", "*").delete(added).then().statusCode(204);
        as("observer").get("/v1/meetings/" + second).then().body("entries[0].continuedDerived", equalTo(false));
    }

    @Test
    void keepsAnItemUnderWhichRequestsForTheFloorStand() {
        String meeting = newMeeting(newSession());
        String request = as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String third = entryOf(meeting, 2);
        as("secretariat")
                .header("If-Match", "*")
                .delete(third)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/entry-in-use"), "inscriptions.inscription", contains(request));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"item\": \"4\"}")
                .patch(third)
                .then()
                .statusCode(409);
        assertThat(itemsOf(meeting)).containsExactly("1", "2", "3");
        as("secretariat")
                .header("If-Match", "*")
                .delete(entryOf(meeting, 1))
                .then()
                .statusCode(204);
        as("delegate-at")
                .post("/v1/inscriptions/" + request + ":withdraw")
                .then()
                .statusCode(200);
        as("secretariat").header("If-Match", "*").delete(third).then().statusCode(204);
    }

    @Test
    void leavesAMeetingThatIsOverAsItWas() {
        String meeting = newMeeting(newSession());
        as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
        add(meeting, TECHNICAL_ASSISTANCE);
        as("chair").post("/v1/meetings/" + meeting + ":close").then().statusCode(200);
        as("secretariat")
                .body(TECHNICAL_ASSISTANCE)
                .post("/v1/meetings/" + meeting + "/entries")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/meeting-over"), "state", equalTo("CLOSED"));
    }

    @Test
    void checksItemsAgainstTheAgendaAndSaysWhatIsWrong() {
        String meeting = newMeeting(newSession());
        String entries = "/v1/meetings/" + meeting + "/entries";
        agendaAnswers("""
                {"data": [{"id": "%s", "items": [{"id": "%s", "number": "3", "items": []}]}], "next": null}""".formatted(UUID.randomUUID(), UUID.randomUUID()));
        as("secretariat")
                .body(TECHNICAL_ASSISTANCE)
                .post(entries)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-not-on-agenda"));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"item\": \"9\"}")
                .patch(entryOf(meeting, 0))
                .then()
                .statusCode(422);
        agendaAnswers("{\"data\": [], \"next\": null}");
        for (String wrong : List.of(
                "{}",
                "{\"item\": \"3\"}",
                TECHNICAL_ASSISTANCE.replace("3 (c)", "3 ()"),
                TECHNICAL_ASSISTANCE.replace("{\"item\"", "{\"position\": 0, \"item\""),
                TECHNICAL_ASSISTANCE.replace("[\"a\"]", "[\"abcdef\"]"),
                TECHNICAL_ASSISTANCE.replace("[\"a\"]", "[null]"))) {
            as("secretariat").body(wrong).post(entries).then().statusCode(400);
        }
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"title\": null}")
                .patch(entryOf(meeting, 0))
                .then()
                .statusCode(400);
        as("secretariat")
                .body(TECHNICAL_ASSISTANCE.replace(
                        "{\"item\"", "{\"sessionId\": \"%s\", \"item\"".formatted(UUID.randomUUID())))
                .post(entries)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-session"));
        as("secretariat")
                .body(TECHNICAL_ASSISTANCE)
                .post("/v1/meetings/" + UUID.randomUUID() + "/entries")
                .then()
                .statusCode(404);
    }

    @Test
    void letsOnlyThoseWhoWorkForTheBodyChangeEntriesAndOnce() {
        String meeting = newMeeting(newSession());
        String entries = "/v1/meetings/" + meeting + "/entries";
        for (String user : List.of("observer", "delegate-at", "interpreter", "partner-system")) {
            as(user).body(TECHNICAL_ASSISTANCE).post(entries).then().statusCode(403);
            as(user).header("If-Match", "*").delete(entryOf(meeting, 0)).then().statusCode(403);
        }
        String ofOtherBody =
                TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", List.of("A/HRC")));
        given().auth()
                .oauth2(ofOtherBody)
                .contentType("application/json")
                .body(TECHNICAL_ASSISTANCE)
                .post(entries)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        given().contentType("application/json")
                .body(TECHNICAL_ASSISTANCE)
                .post(entries)
                .then()
                .statusCode(401);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("secretariat")
                    .header("Idempotency-Key", key)
                    .body(TECHNICAL_ASSISTANCE)
                    .post(entries)
                    .then()
                    .statusCode(201);
        }
        assertThat(itemsOf(meeting)).containsExactly("1", "2", "3", "3(c)");
    }

    private static ExtractableResponse<Response> add(String meeting, String entry) {
        return as("secretariat")
                .body(entry)
                .post("/v1/meetings/" + meeting + "/entries")
                .then()
                .statusCode(201)
                .extract();
    }

    private static String tagOf(String meeting) {
        return as("observer").get("/v1/meetings/" + meeting).header("ETag");
    }

    /** Address of an entry by its place, from 0. */
    private static String entryOf(String meeting, int index) {
        String id = as("observer").get("/v1/meetings/" + meeting).path("entries[%d].id".formatted(index));
        return "/v1/meetings/" + meeting + "/entries/" + id;
    }

    private static List<String> itemsOf(String meeting) {
        return as("observer").get("/v1/meetings/" + meeting).path("entries.item");
    }
}
