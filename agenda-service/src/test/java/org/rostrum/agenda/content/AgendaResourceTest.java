package org.rostrum.agenda.content;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.agenda.AgendaTest;

@QuarkusTest
class AgendaResourceTest extends AgendaTest {

    @Test
    void readsAnAgendaInOneDocumentWithItemsInOrder() {
        UUID session = UUID.randomUUID();
        String id = as("secretariat")
                .body(agendaOf(session))
                .post("/v1/agendas")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        as("observer")
                .get("/v1/agendas/" + id)
                .then()
                .statusCode(200)
                .body("session", equalTo(session.toString()), "state", equalTo("PROVISIONAL"))
                .body("items.number", contains("1", "3"), "items[1].items.number", contains("3(a)", "3(b)"))
                .body("items[0].annotations.text.en", contains("The meeting will be opened on Tuesday.", "In person."))
                .body("items[1].documentation[0].symbol", equalTo("CAC/COSP/EG.1/2023/2"))
                .body("items[1].items[0].title", aMapWithSize(2));
        as("observer").get("/v1/agendas?session=" + session).then().body("data.id", contains(id));
        as("observer").get("/v1/agendas?session=" + UUID.randomUUID()).then().body("data", hasSize(0));
    }

    @Test
    void findsAnItemByNumberHoweverItIsTypedAndById() {
        String id = as("secretariat")
                .body(agendaOf(UUID.randomUUID()))
                .post("/v1/agendas")
                .then()
                .extract()
                .path("id");
        String item = as("observer")
                .get("/v1/agendas/{id}/items/{item}", id, "3(a)")
                .then()
                .statusCode(200)
                .body("numberAsPrinted", equalTo("(a)"))
                .extract()
                .path("id");
        as("observer").get("/v1/agendas/{id}/items/{item}", id, "3 (a)").then().body("id", equalTo(item));
        as("observer").get("/v1/agendas/{id}/items/{item}", id, item).then().body("number", equalTo("3(a)"));
        as("observer")
                .get("/v1/agendas/{id}/items/{item}", id, "9")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void reducesEachTextToOneLanguageOnRequest() {
        String id = as("secretariat")
                .body(agendaOf(UUID.randomUUID()))
                .post("/v1/agendas")
                .then()
                .extract()
                .path("id");
        as("observer")
                .get("/v1/agendas/" + id + "?lang=fr")
                .then()
                .statusCode(200)
                .body("items[1].items[0].title", equalTo(java.util.Map.of("fr", "Technologies")))
                .body("items[0].title", equalTo(java.util.Map.of("en", "Opening of the meeting")));
        as("observer")
                .get("/v1/agendas/" + id + "?lang=de")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Annotated provisional agenda | <script>alert(1)</script> | kind",
                "General                      | \\u202E                   | distribution",
                "(a)\"                         | \\u202E(a)\"               | numberAsPrinted",
            })
    void refusesMarkupAndCharactersThatReadersDoNotSeeInWhatIsAsPrinted(String good, String bad, String member) {
        as("secretariat")
                .body(agendaOf(UUID.randomUUID()).replace("\"" + good, "\"" + bad))
                .post("/v1/agendas")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "member", equalTo(member));
    }

    @Test
    void refusesThemInAPatchToo() {
        String agenda = "/v1/agendas/" + newAgenda();
        changing(agenda)
                .body("{\"kind\": \"<script>alert(1)</script>\"}")
                .patch(agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"));
        as("secretariat")
                .body("{\"number\": \"9\", \"numberAsPrinted\": \"\\u202E9\"}")
                .post(agenda + "/items/1:renumber")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"));
    }

    @Test
    void holdsOneAgendaForASession() {
        UUID session = UUID.randomUUID();
        as("secretariat").body(agendaOf(session)).post("/v1/agendas").then().statusCode(201);
        as("secretariat")
                .body(agendaOf(session))
                .post("/v1/agendas")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/agenda-exists"));
    }

    @Test
    void refusesTwoItemsOfOneNumber() {
        String twice = agendaOf(UUID.randomUUID()).replace("3 (b)", "3(a)");
        as("secretariat")
                .body(twice)
                .post("/v1/agendas")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-numbers-clash"), "number", equalTo("3(a)"));
    }

    @Test
    void refusesAnItemNumberOrLanguageThatIsNone() {
        as("secretariat")
                .body(agendaOf(UUID.randomUUID()).replace("\"1\"", "\"three\\u0000\""))
                .post("/v1/agendas")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"), "pointer", equalTo("/items/0/number"));
        as("secretariat")
                .body(agendaOf(UUID.randomUUID()).replace("\"fr\"", "\"de\""))
                .post("/v1/agendas")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void refusesASymbolThatNoSymbolCanBeAndNullItems() {
        as("secretariat")
                .body(agendaOf(UUID.randomUUID()).replace("CAC/COSP/EG.1/2023/2", "é"))
                .post("/v1/agendas")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        as("secretariat")
                .body(agendaOf(UUID.randomUUID()).replace("\"items\": [\n", "\"items\": [null,\n"))
                .post("/v1/agendas")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void letsNobodyButTheSecretariatWrite() {
        for (String reader : java.util.List.of("observer", "delegate-at", "partner-system", "interpreter")) {
            as(reader)
                    .body(agendaOf(UUID.randomUUID()))
                    .post("/v1/agendas")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
    }
}
