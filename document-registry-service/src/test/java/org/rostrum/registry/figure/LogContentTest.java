package org.rostrum.registry.figure;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.LogContent;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.registry.RegistryTest;

/** Whatever goes wrong, no line of the log has a token or the name of a person. */
@QuarkusTest
class LogContentTest extends RegistryTest {

    private static final String PERSON = "Ms. Annegret Unterberger";

    @Inject
    EntityManager entities;

    @Test
    void hasNothingSecretAndNothingAboutPersons() {
        String token = TestRealm.tokenOf("secretariat");
        String letter = "{\"title\": {\"en\": \"Letter from %s\"}}".formatted(PERSON);
        String address = documentOf(newSeries() + "/1");
        try (LogContent log = new LogContent("Unterberger")) {
            ask(token, letter).put(address).then().statusCode(201);
            ask(token, letter).put(address).then().statusCode(412);
            ask(token, letter.replace("\"en\"", "\"" + PERSON + "\"")).put(documentOf(newSeries() + "/2"));
            ask(token, letter.replace("title", PERSON))
                    .put(documentOf(newSeries() + "/2"))
                    .then()
                    .statusCode(400);
            ask(token, letter.replace("}", ""))
                    .put(documentOf(newSeries() + "/3"))
                    .then()
                    .statusCode(400);
            ask(token, letter)
                    .queryParam("name", PERSON.replace(" ", "%20"))
                    .put(address)
                    .then()
                    .statusCode(400);
            ask(token, letter).put(documentOf(PERSON));
            ask(token, letter)
                    .contentType("application/x-ndjson")
                    .body(letter.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/documents:batch");
            ask(TestRealm.tokenOf("delegate-at"), letter)
                    .put(documentOf(newSeries() + "/4"))
                    .then()
                    .statusCode(403);
            ask(token + "x", letter).put(address).then().statusCode(401);
            given().urlEncodingEnabled(true)
                    .auth()
                    .oauth2(token)
                    .queryParam("q", PERSON)
                    .get("/v1/documents")
                    .then()
                    .statusCode(200);
            LogContent.without("document", entities, () -> ask(token, letter).put(documentOf(newSeries() + "/5")))
                    .then()
                    .statusCode(500);

            log.assertHarmless("A database error that no rule expects", "Answered with 403 ");
        }
    }

    private static RequestSpecification ask(String token, String body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(body);
    }
}
