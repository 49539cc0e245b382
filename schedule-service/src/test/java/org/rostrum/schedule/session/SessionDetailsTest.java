package org.rostrum.schedule.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class SessionDetailsTest extends ScheduleTest {

    @Test
    void saysWhereASessionMeetsHowItIsWatchedAndIntoWhatItIsInterpreted() {
        String address = "/v1/sessions/" + newSession();
        as("observer")
                .get(address)
                .then()
                .body("building", nullValue(), "observationLink", nullValue(), "interpretationLanguages", empty());
        as("secretariat")
                .header("If-Match", "*")
                .body("""
                        {"building": {"en": "M-Building"}, "observationLink": "https://example.org/watch?day=1",
                         "interpretationLanguages": ["fr", "en"], "format": "HYBRID"}""")
                .patch(address)
                .then()
                .statusCode(200);
        as("observer")
                .get(address)
                .then()
                .body("building.en", equalTo("M-Building"), "format", equalTo("HYBRID"))
                .body("observationLink", equalTo("https://example.org/watch?day=1"))
                .body("interpretationLanguages", contains("en", "fr"));
    }

    @Test
    void keepsTheNameOfAZoneAsTypedAndRefusesOneThatNobodyKnows() {
        String address = "/v1/sessions/" + newSession();
        for (String zone : List.of("Europe/Kiev", "Europe/Kyiv", "US/Eastern", "Asia/Calcutta", "UTC")) {
            changed(address, "{\"zone\": \"%s\"}".formatted(zone), 200);
            as("observer").get(address).then().body("zone", equalTo(zone));
        }
        for (String wrong : List.of("europe/vienna", "CEST", "+02:00", "Europe/Viena", "")) {
            changed(address, "{\"zone\": \"%s\"}".formatted(wrong), 400);
        }
    }

    @Test
    void refusesALinkThatIsNotSafeToFollowAndLanguagesThatAreNone() {
        String address = "/v1/sessions/" + newSession();
        for (String wrong :
                List.of("http://example.org/", "javascript:alert(1)", "https:watch", "//example.org", "a b")) {
            changed(address, "{\"observationLink\": \"%s\"}".formatted(wrong), 400);
        }
        changed(address, "{\"interpretationLanguages\": [\"de\"]}", 400);
        changed(address, "{\"format\": \"BY_POST\"}", 400);
        changed(address, "{\"endDate\": \"2023-09-04\"}", 400);
    }

    private static void changed(String address, String patch, int status) {
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(status);
    }
}
