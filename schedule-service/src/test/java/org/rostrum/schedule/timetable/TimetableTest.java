package org.rostrum.schedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;

/** The table of the 2023 document: as it is printed, shared, changed, adopted, kept and compared. */
@QuarkusTest
class TimetableTest extends ScheduleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isPrintedAsTheAnnexIsRowByRow() {
        List<List<String>> annex = Annex.rows();
        assertThat(annex).hasSize(1 + 4 + 12 + 2);
        String session = sessionOfTheAnnex().session;

        Response csv = as("observer").header("Accept", "text/csv").get(tableOf(session));
        csv.then().statusCode(200).contentType(containsString("text/csv")).header("Vary", "Accept");
        assertThat(rowsOf(csv)).isEqualTo(annex);
        Response file = as("observer").get(tableOf(session) + ".csv");
        assertThat(file.asByteArray()).isEqualTo(csv.asByteArray());
        as("observer")
                .header("Accept", "text/csv")
                .header("If-None-Match", csv.header("ETag"))
                .get(tableOf(session))
                .then()
                .statusCode(304);
        as("observer")
                .get(tableOf(session))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("meetings", hasSize(8), "meetings.entries.flatten()", hasSize(12))
                .body("meetings.findAll { !it.jointSessions.isEmpty() }", hasSize(7))
                .body("notes.keySet()", contains("a", "b"));
        as("observer")
                .header("Accept", "image/png")
                .get(tableOf(session))
                .then()
                .statusCode(406);
    }

    @Test
    void isPrintedInAnotherLanguage() {
        String session = newSession();
        newMeeting(session);
        List<List<String>> rows = rowsOf(as("observer").get(tableOf(session) + ".csv?lang=fr"));
        assertThat(rows.subList(0, 2))
                .containsExactly(
                        List.of("Date et heure", "Point", "Titre ou description"),
                        List.of("Mardi 5 septembre 2023", "", ""));
    }

    @Test
    void letsNoCellBecomeAFormula() {
        String session = newSession();
        String meeting = newMeeting(session);
        as("secretariat")
                .body("{\"item\": \"6\", \"title\": {\"en\": \"=HYPERLINK(\\\"https://x\\\")\"}}")
                .post("/v1/meetings/" + meeting + "/entries")
                .then()
                .statusCode(201);
        assertThat(rowsOf(as("observer").get(tableOf(session) + ".csv"))
                        .getLast()
                        .getLast())
                .isEqualTo("'=HYPERLINK(\"https://x\")");
    }

    @Test
    void showsEachSessionThatSharesAMeetingItsOwnTable() {
        Shared shared = sessionOfTheAnnex();
        as("observer")
                .get(tableOf(shared.other))
                .then()
                .statusCode(200)
                .body("session", equalTo(shared.other), "meetings", hasSize(7), "notes.size()", equalTo(0))
                .body("meetings.ownerSession.unique()", contains(shared.session))
                .body("meetings[0].entries", hasSize(1))
                .body("meetings[0].entries[0].item", equalTo("3"), "meetings[0].entries[0].notes", hasSize(0))
                .body("meetings[0].entries[0].ownItems", contains("4", "5"))
                .body("meetings[6].entries[0].ownItems", contains("6"));
        String before = as("observer").get(tableOf(shared.other)).header("ETag");
        int version = as("observer").get(tableOf(shared.other)).path("version");
        String seventh = as("observer").get(tableOf(shared.session)).path("meetings[6].id");
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"room\": \"Conference Room 4\"}")
                .patch("/v1/meetings/" + seventh)
                .then()
                .statusCode(200);
        as("observer")
                .get(tableOf(shared.other))
                .then()
                .header("ETag", not(equalTo(before)))
                .body("version", equalTo(version + 1), "meetings[6].room", equalTo("Conference Room 4"));
        String eighth = as("observer").get(tableOf(shared.session)).path("meetings[7].id");
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"room\": \"Conference Room 4\"}")
                .patch("/v1/meetings/" + eighth)
                .then()
                .statusCode(200);
        as("observer").get(tableOf(shared.other)).then().body("version", equalTo(version + 1));
    }

    @Test
    void givesSubItemsTheNotesOfTheirItem() {
        String session = newSession();
        String meeting = newMeeting(session);
        for (String item : List.of("3 (a)(i)", "4 (a)")) {
            as("secretariat")
                    .body("{\"item\": \"%s\", \"title\": {\"en\": \"Discussion\"}}".formatted(item))
                    .post("/v1/meetings/" + meeting + "/entries")
                    .then()
                    .statusCode(201);
        }
        as("observer")
                .get(tableOf(session))
                .then()
                .body("meetings[0].entries[3].notes", hasSize(0))
                .body("meetings[0].entries[3].notesDerived", contains("a"))
                .body("meetings[0].entries[4].notesDerived", hasSize(0));
        assertThat(rowsOf(as("observer").get(tableOf(session) + ".csv")).get(5))
                .containsExactly("", "3 (a)(i)", "Discussion a");
    }

    @Test
    void keepsAVersionForEachChangeAndComparesThem() {
        String session = newSession();
        String first = newMeeting(session);
        String second = plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        String moved = as("observer").get("/v1/meetings/" + first).path("entries[1].id");
        String title = as("observer").get("/v1/meetings/" + first).path("entries[1].title.en");
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/meetings/" + first + "/entries/" + moved)
                .then()
                .statusCode(204);
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/meetings/" + second + "/entries/"
                        + as("observer").get("/v1/meetings/" + second).path("entries[1].id"))
                .then()
                .statusCode(204);
        as("secretariat")
                .body("{\"item\": \"2\", \"title\": {\"en\": \"%s\"}}".formatted(title))
                .post("/v1/meetings/" + second + "/entries")
                .then()
                .statusCode(201);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"number\": 9, \"room\": \"Room <M>\"}")
                .patch("/v1/meetings/" + second)
                .then()
                .statusCode(200);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"notes\": {\"a\": {\"en\": \"Together with items 4 and 5.\"}}}")
                .patch(tableOf(session))
                .then()
                .statusCode(200)
                .body("version", equalTo(7));

        as("observer")
                .get(tableOf(session) + "/versions?limit=100")
                .then()
                .statusCode(200)
                .body("data.number", contains(1, 2, 3, 4, 5, 6, 7))
                .body("data.findAll { it.timetable != null }", hasSize(0));
        as("observer")
                .get(tableOf(session) + "/versions?limit=2")
                .then()
                .body("data.number", contains(1, 2), "next", notNullValue());
        Response two = as("observer").get(tableOf(session) + "/versions/2");
        two.then()
                .statusCode(200)
                .body("recordedBy", equalTo("secretariat"), "timetable.meetings", hasSize(2))
                .body("timetable.meetings[0].entries.item", contains("1", "2", "3"));
        as("observer")
                .header("If-None-Match", two.header("ETag"))
                .get(tableOf(session) + "/versions/2")
                .then()
                .statusCode(304);

        Response diff = as("observer").get(tableOf(session) + "/diff?from=2&to=7");
        diff.then()
                .statusCode(200)
                .body("changes.kind", contains("MEETING_RENUMBERED", "ROOM_CHANGED", "ENTRY_REMOVED", "NOTE_ADDED"))
                .body("changes.find { it.kind == 'ROOM_CHANGED' }.after", equalTo("Room <M>"));
        isTheWayBetween(diff, session, 2, 7);
        Response back = as("observer").get(tableOf(session) + "/diff?from=7&to=2");
        isTheWayBetween(back, session, 7, 2);
        as("observer")
                .get(tableOf(session) + "/diff?from=3&to=3")
                .then()
                .body("changes", hasSize(0), "patch", hasSize(0));

        String text = as("observer")
                .header("Accept", "text/plain")
                .get(tableOf(session) + "/diff?from=2&to=7")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(text)
                .contains("Meeting 2 is now meeting 9.\n")
                .contains("Meeting 9 is in Room <M> now, not in none.\n")
                .contains("Note a is new: Together with items 4 and 5.\n");
        String html = as("observer")
                .header("Accept", "text/html")
                .get(tableOf(session) + "/diff?from=2&to=7")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(html).contains("<li>Meeting 9 is in Room &lt;M&gt; now, not in none.</li>");
    }

    @Test
    void makesNoVersionOfWhatIsNotPartOfTheTable() {
        String session = newSession();
        String meeting = newMeeting(session);
        as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
        as("secretariat")
                .header("If-Match", "*")
                .body("{}")
                .patch(tableOf(session))
                .then()
                .statusCode(200);
        as("observer").get(tableOf(session)).then().body("version", equalTo(1), "meetings[0].state", equalTo("OPEN"));
        as("observer")
                .get(tableOf(session) + "/versions/1")
                .then()
                .body("timetable.meetings[0].state", equalTo("PLANNED"));
    }

    @Test
    void isAdoptedWithADecisionAndAgainOnlyAfterAChange() {
        String session = newSession();
        String meeting = newMeeting(session);
        String adopt = tableOf(session) + ":adopt";
        String decision = "{\"decision\": {\"en\": \"Adopted at the 1st meeting.\"}}";
        as("delegate-at").body(decision).post(adopt).then().statusCode(403);
        as("secretariat").body("{}").post(adopt).then().statusCode(400);
        as("chair")
                .header("If-Match", "\"99\"")
                .body(decision)
                .post(adopt)
                .then()
                .statusCode(412);
        String key = UUID.randomUUID().toString();
        as("chair")
                .header("Idempotency-Key", key)
                .body(decision)
                .post(adopt)
                .then()
                .statusCode(200)
                .body("state", equalTo("ADOPTED"), "version", equalTo(2), "changedSinceAdoption", equalTo(false))
                .body("adoption.decision.en", equalTo("Adopted at the 1st meeting."), "adoption.version", equalTo(2));
        as("chair")
                .header("Idempotency-Key", key)
                .body(decision)
                .post(adopt)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        as("observer")
                .get(tableOf(session))
                .then()
                .body("state", equalTo("ADOPTED"), "version", equalTo(2), "changedSinceAdoption", equalTo(false));
        as("chair")
                .body(decision)
                .post(adopt)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/timetable-adopted"), "version", equalTo(2));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"room\": \"M\"}")
                .patch("/v1/meetings/" + meeting)
                .then()
                .statusCode(200);
        as("observer").get(tableOf(session)).then().body("version", equalTo(3), "changedSinceAdoption", equalTo(true));
        as("observer").get(tableOf(session) + "/diff?from=1&to=2").then().body("changes.kind", contains("ADOPTED"));
        as("chair").body(decision).post(adopt).then().statusCode(200).body("adoption.version", equalTo(4));
    }

    @Test
    void releasesVersionsForDelegationsToPlanBy() {
        String session = newSession();
        newMeeting(session);
        plan(session, 2, "2023-09-05T15:00:00+02:00", "2023-09-05T18:00:00+02:00");
        String versions = tableOf(session) + "/versions";
        String tag = as("observer").get(versions + "/1").header("ETag");
        as("observer").body("{}").post(versions + "/1:release").then().statusCode(403);
        as("secretariat").post(versions + "/9:release").then().statusCode(404);
        String at = as("secretariat")
                .body("{\"remark\": {\"en\": \"First edition\"}}")
                .post(versions + "/1:release")
                .then()
                .statusCode(200)
                .body("releasedAt", notNullValue(), "remark.en", equalTo("First edition"))
                .extract()
                .path("releasedAt");
        as("secretariat")
                .post(versions + "/1:release")
                .then()
                .statusCode(200)
                .body("releasedAt", equalTo(at), "remark.en", equalTo("First edition"));
        as("observer")
                .get(versions + "?released=true")
                .then()
                .body("data.number", contains(1), "data[0].releasedAt", equalTo(at));
        as("observer").header("If-None-Match", tag).get(versions + "/1").then().statusCode(200);
    }

    @Test
    void saysWhatIsWrongWithARequestForVersions() {
        String session = newSession();
        as("observer").get(tableOf(session)).then().body("version", nullValue());
        as("observer").get(tableOf(session) + "/versions").then().body("data", hasSize(0));
        as("observer").get(tableOf(session) + "/versions/1").then().statusCode(404);
        as("observer").get(tableOf(session) + "/diff?from=1&to=2").then().statusCode(404);
        as("observer").get(tableOf(session) + "/diff?from=1").then().statusCode(400);
        as("observer").get(tableOf(session) + "/diff?from=0&to=1").then().statusCode(400);
        as("observer").get(tableOf(session) + "/diff?from=a&to=1").then().statusCode(400);
        String none = UUID.randomUUID().toString();
        as("observer").get(tableOf(none)).then().statusCode(404);
        as("observer").get(tableOf(none) + ".csv").then().statusCode(404);
        as("observer").get(tableOf(none) + "/versions").then().statusCode(404);
        as("chair")
                .body("{\"decision\": {\"en\": \"Adopted\"}}")
                .post(tableOf(none) + ":adopt")
                .then()
                .statusCode(404);
    }

    /** RFC 6902: what the patch makes of the one version is the other. */
    private static void isTheWayBetween(Response diff, String session, int from, int to) {
        JsonObject whole = Json.createReader(new StringReader(diff.asString())).readObject();
        assertThat(Json.createPatch(whole.getJsonArray("patch")).apply(timetable(session, from)))
                .isEqualTo(timetable(session, to));
    }

    private static JsonObject timetable(String session, int version) {
        return Json.createReader(new StringReader(as("observer")
                        .get(tableOf(session) + "/versions/" + version)
                        .asString()))
                .readObject()
                .getJsonObject("timetable");
    }

    /** @param other the session with which seven of the meetings are shared */
    private record Shared(String session, String other) {}

    /** The session of the document, planned meeting by meeting from its annex. */
    private static Shared sessionOfTheAnnex() {
        String session = newSession();
        String other = newSession();
        Map<String, List<String>> together = Map.of("a", List.of("4", "5"), "b", List.of("6"));
        LocalDate day = null;
        ObjectNode meeting = null;
        int number = 0;
        ObjectNode notes = JSON.createObjectNode();
        List<List<String>> annex = Annex.rows();
        for (List<String> row : annex.subList(1, annex.size())) {
            if (row.get(0).matches("[ab] .*")) {
                notes.putObject(row.get(0).substring(0, 1)).put("en", row.get(0).substring(2));
            } else if (row.get(1).isEmpty()) {
                day = LocalDate.parse(
                        row.get(0).replaceFirst("^\\w+, ", ""),
                        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
            } else {
                if (!row.get(0).isEmpty()) {
                    planned(meeting);
                    boolean morning = row.get(0).contains("a.m.");
                    meeting = JSON.createObjectNode()
                            .put("ownerSession", session)
                            .put("number", ++number)
                            .put("start", at(day, morning ? 10 : 15))
                            .put("end", at(day, morning ? 13 : 18))
                            .put("timeAsPrinted", row.get(0));
                    meeting.putArray("entries");
                }
                add(row, (ArrayNode) meeting.get("entries"), other, together);
            }
        }
        planned(meeting);
        as("secretariat")
                .header("If-Match", "*")
                .body(JSON.createObjectNode().set("notes", notes).toString())
                .patch(tableOf(session))
                .then()
                .statusCode(200);
        return new Shared(session, other);
    }

    private static void add(List<String> row, ArrayNode entries, String other, Map<String, List<String>> together) {
        String title = row.get(2);
        String mark = title.matches(".* [ab]") ? title.substring(title.length() - 1) : null;
        title = mark == null ? title : title.substring(0, title.length() - 2);
        boolean continued = title.endsWith(" (continued)");
        ObjectNode entry = entries.addObject().put("item", row.get(1)).put("continued", continued);
        entry.putObject("title").put("en", title.replace(" (continued)", ""));
        if (mark != null) {
            entry.putArray("notes").add(mark);
            ArrayNode items = entry.putArray("jointWith")
                    .addObject()
                    .put("session", other)
                    .putArray("items");
            together.get(mark).forEach(items::add);
        }
    }

    private static void planned(ObjectNode meeting) {
        if (meeting != null) {
            as("secretariat")
                    .body(meeting.toString())
                    .post("/v1/meetings")
                    .then()
                    .statusCode(201);
        }
    }

    private static String at(LocalDate day, int hour) {
        return LocalDateTime.of(day, LocalTime.of(hour, 0))
                .atZone(ZoneId.of("Europe/Vienna"))
                .toOffsetDateTime()
                .toString();
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

    private static String tableOf(String session) {
        return "/v1/sessions/" + session + "/organization-of-work";
    }

    private static List<List<String>> rowsOf(Response csv) {
        csv.then().statusCode(200);
        try (CSVParser parser = CSVParser.parse(csv.asString(), CSVFormat.RFC4180)) {
            return StreamSupport.stream(parser.spliterator(), false)
                    .map(CSVRecord::toList)
                    .toList();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
