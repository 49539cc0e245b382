package org.rostrum.schedule.figure;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.LogContent;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

/** Whatever goes wrong, no line of the log has a token, a private address or the name of a person. */
@QuarkusTest
class LogContentTest extends ScheduleTest {

    private static final String PERSON = "Ms. Annegret Unterberger";
    private static final String SECRET = "c2VjcmV0LW9mLWEtcHJpdmF0ZS1jYWxlbmRhci0z";

    @Inject
    EntityManager entities;

    @Test
    void hasNothingSecretAndNothingAboutPersons() {
        String token = TestRealm.tokenOf("delegate-at");
        String inscriptions = "/v1/meetings/" + newMeeting(newSession()) + "/inscriptions";
        String request = request("AT", "REMOTE", 180).replace("The representative", PERSON);
        try (LogContent log = new LogContent("Unterberger", SECRET, "delegate-at")) {
            ask(token, request).post(inscriptions).then().statusCode(201);
            ask(token, request.replace("180", "100000"))
                    .post(inscriptions)
                    .then()
                    .statusCode(400);
            ask(token, request.replace("NATIONAL", PERSON))
                    .post(inscriptions)
                    .then()
                    .statusCode(400);
            ask(token, request.replace("}", "")).post(inscriptions).then().statusCode(400);
            ask(token, request.replace("\"3\"", "\"" + PERSON + "\"")).post(inscriptions);
            ask(token, request.replace("\"AT\"", "\"KE\""))
                    .post(inscriptions)
                    .then()
                    .statusCode(403);
            ask(token, request)
                    .post("/v1/meetings/" + PERSON + "/inscriptions")
                    .then()
                    .statusCode(404);
            ask(token + "x", request).post(inscriptions).then().statusCode(401);
            ask(token, request)
                    .queryParam("name", PERSON)
                    .post(inscriptions)
                    .then()
                    .statusCode(400);
            given().get("/calendars/" + SECRET + ".ics").then().statusCode(404);
            given().delete("/calendars/" + SECRET + ".ics");
            LogContent.without(
                            "inscription", entities, () -> ask(token, request).post(inscriptions))
                    .then()
                    .statusCode(500);

            log.assertHarmless("A database error that no rule expects", "Answered with 403 ");
        }
    }

    private static RequestSpecification ask(String token, String body) {
        return given().auth().oauth2(token).contentType("application/json").body(body);
    }
}
