package org.rostrum.agenda.noteverbale;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.AgendaTest;

@QuarkusTest
class NoteVerbaleResourceTest extends AgendaTest {

    private final UUID session = UUID.randomUUID();
    private String item;

    @BeforeEach
    void anAgenda() {
        item = itemId(anAgendaOf(session), "3(a)");
    }

    @Test
    void isFoundByDateSessionItemAndTheDocumentMadeOfTheResponses() {
        String id = as("secretariat")
                .body(note())
                .post("/v1/notes-verbales")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("item", equalTo("3(a)"), "session", equalTo(session.toString()))
                .body("documents", contains("CAC/COSP/EG.1/2023/CRP.1"))
                .extract()
                .path("id");
        String list = "/v1/notes-verbales?session=" + session;
        as("observer").get(list).then().body("data.id", contains(id));
        as("observer").get(list + "&date=2023-06-01&item=" + item).then().body("data.id", contains(id));
        as("observer").get(list + "&document=CAC/COSP/EG.1/2023/CRP.1").then().body("data.id", contains(id));
        as("observer").get(list + "&document=CAC/COSP/EG.1/2023/CRP.").then().body("data", empty());
        as("observer").get(list + "&date=2023-06-02").then().body("data", empty());
    }

    @Test
    void changesAndGoesWithTheTagOfWhatWasRead() {
        String address = as("secretariat")
                .body(note())
                .post("/v1/notes-verbales")
                .then()
                .extract()
                .header("Location");
        as("secretariat").body("{\"by\": \"the Bureau\"}").patch(address).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"by\": \"the Bureau\", \"documents\": [\"A/78/1\", \"A/78/2\"]}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("by", equalTo("the Bureau"), "documents", contains("A/78/1", "A/78/2"));
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"by\": null}")
                .patch(address)
                .then()
                .statusCode(412);
        secretariatOf("A/HRC")
                .header("If-Match", "\"1\"")
                .delete(address)
                .then()
                .statusCode(403);
        as("secretariat").header("If-Match", "\"1\"").delete(address).then().statusCode(204);
        as("observer").get(address).then().statusCode(404);
    }

    @Test
    void showsTheNewNumberOfItsItemToWhoeverHasReadTheOld() {
        String address = as("secretariat")
                .body(note())
                .post("/v1/notes-verbales")
                .then()
                .extract()
                .header("Location");
        String agenda = valueOf("agenda", address);
        as("secretariat")
                .body("{\"number\": \"3(d)\"}")
                .post("/v1/agendas/{id}/items/{item}:renumber", agenda, item)
                .then()
                .statusCode(200);
        as("observer")
                .header("If-None-Match", "\"0\"")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("item", equalTo("3(d)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the secretariat | <script>alert(1)</script> | by",
                "States parties | \\u202E | addressees",
                "use of technologies | \\u202E | request",
                "1 June 2023. | <script>alert(1)</script> | text",
                "was prepared. | <script>alert(1)</script> | responses",
            })
    void refusesMarkupAndCharactersThatReadersDoNotSee(String good, String bad, String member) {
        as("secretariat")
                .body(note().replace(good, good + bad))
                .post("/v1/notes-verbales")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "member", equalTo(member));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-01     | 2023-06-31 | malformed-json",
                "the secretariat|            | invalid-input",
                "\"CAC/COSP/EG.1/2023/CRP.1\" | \"é\" | invalid-input",
                "\"text\"       | \"texts\"  | malformed-json",
            })
    void refusesWhatIsNoNote(String good, String bad, String problem) {
        as("secretariat")
                .body(note().replace(good, bad == null ? "" : bad))
                .post("/v1/notes-verbales")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void refusesAnItemThatIsNotThere() {
        as("secretariat")
                .body(note().replace(item, UUID.randomUUID().toString()))
                .post("/v1/notes-verbales")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "delegate-at", "interpreter", "chair", "partner-system"})
    void letsNobodyButTheSecretariatWrite(String reader) {
        as(reader).body(note()).post("/v1/notes-verbales").then().statusCode(403);
    }

    private String note() {
        return """
                {"itemId": "%s", "date": "2023-06-01", "by": "the secretariat", "addressees": ["States parties"],
                 "request": {"en": "information on the use of technologies"},
                 "text": {"en": "The secretariat circulated a note verbale dated 1 June 2023."},
                 "responses": {"en": "On the basis of the responses received, a paper was prepared."},
                 "documents": ["CAC/COSP/EG.1/2023/CRP.1"]}""".formatted(item);
    }
}
