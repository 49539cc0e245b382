package org.rostrum.agenda;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.rostrum.commons.testing.ServiceDatabase;
import org.rostrum.commons.testing.TestRealm;

/** What the tests of this service's API share: the sample users, the 2023 document, and an agenda to work on. */
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "database", value = "agenda"))
@QuarkusTestResource(TestRealm.class)
public abstract class AgendaTest {

    /** The body of all sessions. */
    protected static final UUID EXPERT_MEETING = UUID.fromString("01990000-0000-7000-8000-00000000e601");

    private static final int LAST = 10;

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @BeforeEach
    void neighboursHaveNoPast() {
        CircuitBreakerMaintenance.get().resetAll();
        // Whatever session a test thinks of, it is of the expert meeting, unless the test says otherwise.
        TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/sessions/[^/]+"))
                        .atPriority(LAST)
                        .willReturn(okJson("""
                                {"id": "{{request.path.[2]}}", "body": "%s", "bodyPrefix": "CAC/COSP/EG.1"}""".formatted(EXPERT_MEETING)).withTransformers("response-template")));
    }

    protected static RequestSpecification as(String user) {
        return given().auth().oauth2(TestRealm.tokenOf(user)).contentType(ContentType.JSON);
    }

    /** Secretariat of one body, by its series symbol. */
    protected static RequestSpecification secretariatOf(String body) {
        return given().auth()
                .oauth2(TestRealm.sign(
                        TestRealm.token("secretary-of-" + body, "secretariat").claim("bodies", List.of(body))))
                .contentType(ContentType.JSON);
    }

    /** Has a session be of another body than those that tests think of. */
    protected static void isOf(UUID session, UUID body, String bodyPrefix) {
        TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/sessions/" + session))
                        .willReturn(okJson("{\"body\": \"%s\", \"bodyPrefix\": \"%s\"}".formatted(body, bodyPrefix))));
    }

    /** An agenda in the store. */
    protected static String anAgendaOf(UUID session) {
        return as("secretariat")
                .body(agendaOf(session))
                .post("/v1/agendas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static String itemId(String agenda, String number) {
        return as("observer")
                .get("/v1/agendas/{id}/items/{item}", agenda, number)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    protected static String document2023() {
        try {
            return Files.readString(Path.of("..", "samples", "annotated-provisional-agenda-2023.md"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    protected static String agendaOf(UUID session) {
        return """
                {"session": "%s", "bodyPrefix": "CAC/COSP/EG.1", "kind": "Annotated provisional agenda",
                 "distribution": "General", "date": "2023-06-26", "originalLanguage": "en",
                 "items": [
                   {"number": "1", "title": {"en": "Opening of the meeting"},
                    "annotations": [{"en": "The meeting will be opened on Tuesday."}, {"en": "In person."}]},
                   {"number": "3", "title": {"en": "Implementation of chapter IV"},
                    "documentation": [{"symbol": "CAC/COSP/EG.1/2023/2", "title": {"en": "Note by the Secretariat"}}],
                    "items": [
                      {"number": "3 (a)", "numberAsPrinted": "(a)", "title": {"en": "Technologies", "fr": "Technologies"}},
                      {"number": "3 (b)", "title": {"en": "Guidelines"}}]}]}""".formatted(session);
    }

    /** The id of a new agenda, {@link #agendaOf}. */
    protected static String newAgenda() {
        return as("secretariat")
                .body(agendaOf(UUID.randomUUID()))
                .post("/v1/agendas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The tag of something at an address. */
    protected static String tagOf(String path, Object... parameters) {
        return as("observer")
                .get(path, parameters)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** What a change of something needs: the secretariat's token and the tag of what is there. */
    protected static RequestSpecification changing(String path, Object... parameters) {
        return as("secretariat").header("If-Match", tagOf(path, parameters));
    }

    /** One value of something at an address. */
    protected static <T> T valueOf(String member, String path, Object... parameters) {
        return as("observer")
                .get(path, parameters)
                .then()
                .statusCode(200)
                .extract()
                .path(member);
    }
}
