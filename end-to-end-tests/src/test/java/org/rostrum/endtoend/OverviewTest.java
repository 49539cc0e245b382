package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a phone shows of the session of 2023. */
@ExtendWith(RunningStack.class)
class OverviewTest {

    private static final String DELEGATE = "delegate-at";
    /** Over a line of 50 kbit/s, half a second. */
    private static final int SMALL_BYTES = 3_000;

    @Test
    void showsTheThirdDayOfTheSession(SampleAgenda sample, Api api) {
        day(sample, api, "?date=2023-09-07")
                .then()
                .statusCode(200)
                .body("missing", empty(), "date", equalTo("2023-09-07"))
                .body("session.title.en", containsString("expert meeting"), "session.ordinal", equalTo(12))
                .body("meetings.start", contains("2023-09-07T10:00:00+02:00", "2023-09-07T15:00:00+02:00"))
                .body("meetings[0].entries.item", contains("3", "3(c)"), "meetings[1].entries.item", contains("3(c)"))
                .body("meetings.remoteTime.allottedSeconds", everyItem(equalTo(1_800)))
                .body("agenda.items.number", contains("1", "2", "3", "3(a)", "3(b)", "3(c)", "4", "5"))
                .body("agenda.items.title.en", hasSize(8))
                .body("documents.symbol", hasItem("CAC/COSP/EG.1/2023/2"))
                .body("documents.status", everyItem(equalTo("CITED")));
    }

    @ParameterizedTest
    @CsvSource({"'', 2023-09-08", "?date=2023-09-05, 2023-09-05", "?date=2023-09-10, 2023-09-10"})
    void showsTheDayThatIsAskedForOrTheNearest(String query, String day, SampleAgenda sample, Api api) {
        day(sample, api, query).then().statusCode(200).body("date", equalTo(day));
    }

    @Test
    void isSmallAndSmallerStillForWhoAsksForLess(SampleAgenda sample, Api api) {
        Response whole = zipped(sample, api, "?date=2023-09-07&lang=en");
        assertThat(whole.asByteArray()).hasSizeLessThan(SMALL_BYTES);
        Response part = zipped(sample, api, "?date=2023-09-07&lang=en&fields=meetings,remoteTime");
        assertThat(part.asByteArray()).hasSizeLessThan(whole.asByteArray().length / 2);
    }

    private static Response zipped(SampleAgenda sample, Api api, String query) {
        Response answer = api.as(DELEGATE)
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get("/v1/sessions/" + sample.session() + "/overview" + query);
        answer.then().statusCode(200).header("Content-Encoding", "gzip");
        return answer;
    }

    @Test
    void isNotSentAgainUntilSomethingOfItChanges(SampleAgenda sample, Api api) {
        String tag = day(sample, api, "?date=2023-09-05&fields=session,agenda").header("ETag");
        assertThat(tag).startsWith("W/\"");
        api.as("observer")
                .header("If-None-Match", tag)
                .get("/v1/sessions/" + sample.session() + "/overview?date=2023-09-05&fields=session,agenda")
                .then()
                .statusCode(304);
    }

    @Test
    void isThatOfNoSessionWhereThereIsNone(Api api) {
        api.as(DELEGATE)
                .get("/v1/sessions/01890a5d-ac96-774b-bcce-b302099a8057/overview")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"), "meetings", nullValue());
    }

    private static Response day(SampleAgenda sample, Api api, String query) {
        return api.as(DELEGATE).get("/v1/sessions/" + sample.session() + "/overview" + query);
    }
}
