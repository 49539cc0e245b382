package org.rostrum.agenda.figure;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.LogContent;
import org.rostrum.commons.testing.TestRealm;

/** Whatever goes wrong, no line of the log has a token or the name of a person. */
@QuarkusTest
class LogContentTest extends AgendaTest {

    private static final String PERSON = "Ms. Annegret Unterberger";

    @Inject
    EntityManager entities;

    @Test
    void hasNothingSecretAndNothingAboutPersons() {
        String token = TestRealm.tokenOf("secretariat");
        String agenda = agendaOf(UUID.randomUUID()).replace("In person.", PERSON);
        try (LogContent log = new LogContent("Unterberger")) {
            ask(token, agenda).post("/v1/agendas").then().statusCode(201);
            ask(token, agenda.replace("2023-06-26", PERSON))
                    .post("/v1/agendas")
                    .then()
                    .statusCode(400);
            ask(token, agenda.replace("\"General\"", "\"" + PERSON.repeat(20) + "\""))
                    .post("/v1/agendas");
            ask(token, agenda.replace("}", "")).post("/v1/agendas").then().statusCode(400);
            ask(token, agenda)
                    .queryParam("name", PERSON)
                    .post("/v1/agendas")
                    .then()
                    .statusCode(400);
            ask(token, agenda).post("/v1/agendas/" + PERSON + "/items").then().statusCode(400);
            ask(TestRealm.tokenOf("delegate-at"), agenda)
                    .post("/v1/agendas")
                    .then()
                    .statusCode(403);
            ask(token + "x", agenda).post("/v1/agendas").then().statusCode(401);
            ask(token, PERSON).contentType("text/markdown").post("/v1/imports");
            LogContent.without("agenda", entities, () -> ask(
                                    token, agendaOf(UUID.randomUUID()).replace("In person.", PERSON))
                            .post("/v1/agendas"))
                    .then()
                    .statusCode(500);

            log.assertHarmless("A database error that no rule expects", "Answered with 403 ");
        }
    }

    private static RequestSpecification ask(String token, String body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
    }
}
