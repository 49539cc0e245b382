package org.rostrum.schedule;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.rostrum.commons.testing.ServiceDatabase;
import org.rostrum.commons.testing.TestRealm;

/** What the tests of this service's API share: the sample users, and a session with a meeting to work on. */
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "database", value = "schedule"))
@QuarkusTestResource(TestRealm.class)
public abstract class ScheduleTest {

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        // On machines of any speed: it only bounds how long a failing test takes.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    protected static final String EXPERT_MEETING = "CAC/COSP/EG.1";

    @BeforeEach
    void everyBodyIsTheExpertMeetingAndNoSessionHasAnAgenda() {
        CircuitBreakerMaintenance.get().resetAll();
        agendaAnswers("{\"data\": [], \"next\": null}");
        TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/bodies/.*"))
                        .willReturn(okJson("{\"prefix\": \"%s\"}".formatted(EXPERT_MEETING))));
    }

    /** @param answer of the document registry, which knows every body as the expert meeting unless told otherwise */
    protected static void registryAnswers(UUID body, ResponseDefinitionBuilder answer) {
        TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/bodies/" + body)).atPriority(1).willReturn(answer));
    }

    protected static void agendaAnswers(String page) {
        TestRealm.neighbours().stubFor(get(urlPathEqualTo("/v1/agendas")).willReturn(okJson(page)));
    }

    protected static RequestSpecification as(String user) {
        return given().auth().oauth2(TestRealm.tokenOf(user)).contentType(ContentType.JSON);
    }

    /** A session of a body of its own, so that tests do not meet. */
    protected static String newSession() {
        return newSession("{}");
    }

    protected static String newSession(String policies) {
        return as("secretariat")
                .body(sessionOf(UUID.randomUUID(), policies))
                .post("/v1/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static String sessionOf(UUID body, String policies) {
        return """
                {"body": "%s", "ordinal": 12, "title": {"en": "Twelfth expert meeting"},
                 "startDate": "2023-09-05", "endDate": "2023-09-08", "zone": "Europe/Vienna", "format": "IN_PERSON",
                 "policies": %s}""".formatted(body, policies);
    }

    /** The first meeting of the 2023 timetable, with items 1, 2 and 3. */
    protected static String newMeeting(String session) {
        return as("secretariat")
                .body(meetingOf(session, 1, "2023-09-05T10:00:00+02:00", "2023-09-05T13:00:00+02:00"))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static String meetingOf(String session, int number, String start, String end) {
        return """
                {"ownerSession": "%s", "number": %d, "start": "%s", "end": "%s", "timeAsPrinted": "10 a.m.–1 p.m.",
                 "entries": [{"item": "1", "title": {"en": "Opening of the meeting"}},
                             {"item": "2", "title": {"en": "Adoption of the agenda and organization of work"}},
                             {"item": "3", "title": {"en": "Implementation of chapter IV"}, "notes": ["a"]}]}""".formatted(session, number, start, end);
    }

    /** @return its id */
    protected static String newRoom(String code) {
        return as("secretariat")
                .body("{\"code\": \"%s\", \"names\": {\"en\": \"Conference Room\"}}".formatted(code))
                .post("/v1/rooms")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return its id */
    protected static String newTeam() {
        return as("secretariat")
                .body("{\"code\": \"%s\", \"names\": {\"en\": \"First\"}, \"languages\": [\"en\", \"fr\"]}"
                        .formatted(UUID.randomUUID()))
                .post("/v1/interpretation-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** {@link #meetingOf} with one more member: {@code "roomId": "…"}. */
    protected static String meetingWith(String member, String session, int number, String start, String end) {
        return meetingOf(session, number, start, end).replace("\"timeAsPrinted\"", member + ", \"timeAsPrinted\"");
    }

    protected static String request(String delegation, String mode, int seconds) {
        return """
                {"delegation": "%s", "speaker": "The representative", "item": "3", "category": "NATIONAL",
                 "mode": "%s", "requestedSeconds": %d}""".formatted(delegation, mode, seconds);
    }
}
