package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/** The timetable of the imported document, printed and as a calendar, as those who plan by it get it. */
@ExtendWith(RunningStack.class)
class OrganizationOfWorkTest {

    private static final String DELEGATE = "delegate-at";

    @Test
    void csvEqualsTheAnnexRowByRow(SampleAgenda sample, Api api) {
        List<String> annex = annex();
        assertThat(annex).hasSize(1 + 4 + 12 + 2);
        Response csv = api.as(DELEGATE).get("/v1/sessions/" + sample.session() + "/organization-of-work.csv");
        csv.then().statusCode(200).contentType(containsString("text/csv"));
        assertThat(csv.asString().split("\r\n")).containsExactlyElementsOf(annex);
    }

    @Test
    void calendarHasEightMeetingsAndSevenForASessionThatSharesThem(SampleAgenda sample, Api api) {
        Response calendar = api.as(DELEGATE).get("/v1/sessions/" + sample.session() + "/calendar.ics");
        calendar.then().statusCode(200).contentType(containsString("text/calendar"));
        assertThat(calendar.asString().split("BEGIN:VEVENT")).hasSize(1 + 8);
        assertThat(calendar.asString()).contains("DTSTART;TZID=Europe/Vienna:20230905T100000");
        for (Map<String, Object> meeting : sample.meetings(DELEGATE)) {
            assertThat(calendar.asString()).contains("UID:" + meeting.get("id"));
        }
        Response joint = api.as(DELEGATE).get("/v1/sessions/" + sample.otherSession(14) + "/calendar.ics");
        assertThat(joint.asString().split("BEGIN:VEVENT")).hasSize(1 + 7);
    }

    @Test
    void subscriptionIsReadWithoutATokenUntilItIsRevoked(SampleAgenda sample, Api api, Stack stack) {
        Response made = api.as(DELEGATE)
                .contentType("application/json")
                .body("{\"session\": \"%s\", \"language\": \"fr\"}".formatted(sample.session()))
                .post("/v1/calendar-subscriptions");
        made.then().statusCode(201);
        URI url = URI.create(made.jsonPath().getString("url"));
        assertThat(url.toString()).startsWith(stack.gatewayUrl() + "/calendars/");
        Response feed = api.anonymously(stack.gatewayUrl()).get(url.getRawPath());
        feed.then().statusCode(200);
        assertThat(feed.asString()).contains("SUMMARY;LANGUAGE=fr:Séance 1");
        api.anonymously(stack.gatewayUrl())
                .header("If-None-Match", feed.header("ETag"))
                .get(url.getRawPath())
                .then()
                .statusCode(304);
        api.as(DELEGATE)
                .header("If-Match", made.header("ETag"))
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
        api.anonymously(stack.gatewayUrl()).get(url.getRawPath()).then().statusCode(404);
    }

    @Test
    void everySessionThatSharesMeetingsSeesThemInItsOwnTable(SampleAgenda sample, Api api) {
        JsonPath table = api.read(DELEGATE, "/v1/sessions/" + sample.otherSession(17) + "/organization-of-work");
        assertThat(table.getList("meetings")).hasSize(7);
        assertThat(table.getList("meetings[0].entries.ownItems.flatten()")).containsExactly("2", "3", "4", "5");
        api.as(DELEGATE)
                .get("/v1/sessions/" + sample.session() + "/organization-of-work/versions?limit=100")
                .then()
                .statusCode(200)
                .body("data.size()", greaterThanOrEqualTo(8));
    }

    /** The lines of the annex as CSV: without markup, quoted where RFC 4180 asks for it and where a line begins empty. */
    private static List<String> annex() {
        List<String> lines = new ArrayList<>();
        boolean inAnnex = false;
        for (String line : SampleAgenda.text().lines().toList()) {
            inAnnex |= line.startsWith("## Proposed organization of work");
            if (inAnnex && (line.contains("\t") || line.startsWith("<sup>") || line.startsWith("<b>"))) {
                String[] cells = line.split("\t", -1);
                String first = cell(cells, 0);
                lines.add((first.isEmpty() ? "\"\"" : first) + "," + cell(cells, 1) + "," + cell(cells, 2));
            }
        }
        return lines;
    }

    private static String cell(String[] cells, int index) {
        if (index >= cells.length) {
            return "";
        }
        String plain = cells[index]
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")")
                .strip();
        return plain.contains(",") ? "\"" + plain + "\"" : plain;
    }
}
