package org.rostrum.agenda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

/** Importing the same document again changes nothing that somebody has changed since. */
@QuarkusTest
class EditsAfterAnImportTest extends AgendaTest {

    @Test
    void keepsWhatWasChangedSinceTheFirst() {
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            keepsChangesOf(document2023() + "\n<!-- " + UUID.randomUUID() + " -->\n");
        }
    }

    private static void keepsChangesOf(String text) {
        var imported = importing(text)
                .then()
                .statusCode(201)
                .body("state", equalTo("COMPLETED"))
                .extract();
        String agenda = imported.path("steps.find { it.name == 'agenda' }.url");
        String item = agenda + "/items/3(a)";
        String title = valueOf("title.en", item);
        as("observer")
                .get(item)
                .then()
                .body("mandates.verb", not(empty()), "mandates.instruments.paragraph.flatten()", hasItem("18"))
                .body("invitations", not(empty()));
        changing(item)
                .body("{\"title\": {\"en\": \"Changed by hand\"}, \"number\": \"3(d)\"}")
                .patch(item)
                .then()
                .statusCode(200);
        String paragraph =
                agenda + "/annotations/" + AgendaTest.<String>valueOf("annotations[0].id", agenda + "/items/1");
        changing(paragraph).delete(paragraph).then().statusCode(204);
        String after = as("observer").get(agenda).asString();

        importing(text).then().statusCode(200).body("state", equalTo("COMPLETED"));
        as("secretariat")
                .post("/v1/imports/{id}:apply", imported.<String>path("id"))
                .then()
                .statusCode(200);
        assertThat(as("observer").get(agenda).asString()).isEqualTo(after).contains("Changed by hand");
        assertThat(title).isNotEqualTo("Changed by hand");
    }

    private static io.restassured.response.Response importing(String text) {
        return as("secretariat")
                .contentType("text/markdown")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports");
    }
}
