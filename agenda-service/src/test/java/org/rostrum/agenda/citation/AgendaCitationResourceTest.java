package org.rostrum.agenda.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.agenda.AgendaTest;

@QuarkusTest
class AgendaCitationResourceTest extends AgendaTest {

    @Inject
    EntityManager entities;

    private final UUID instrument = UUID.randomUUID();
    private String agenda;
    private String item;
    private String paragraph;

    @BeforeEach
    void anAgenda() {
        agenda = anAgendaOf(UUID.randomUUID());
        item = itemId(agenda, "1");
        paragraph = as("observer")
                .get("/v1/agendas/{id}/items/1", agenda)
                .then()
                .extract()
                .path("annotations[1].id");
    }

    @Test
    void citesAParagraphOfAnInstrumentFromAParagraphOfAnItem() {
        String id = as("secretariat")
                .body(citation())
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("item", equalTo("1"), "paragraph", equalTo(2), "provision.number", equalTo("18"))
                .extract()
                .path("id");
        String list = "/v1/agendas/" + agenda + "/citations";
        for (String query :
                new String[] {"", "?item=1", "?instrument=9/3", "?instrument=" + instrument, "?item=" + item}) {
            as("observer").get(list + query).then().statusCode(200).body("data.id", contains(id));
        }
        for (String query : new String[] {"?item=3", "?instrument=9/4", "?type=DECISION", "?symbol=A/78/1"}) {
            as("observer").get(list + query).then().statusCode(200).body("data", empty());
        }
        as("secretariat").delete(list + "/" + id).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .delete(list + "/" + id)
                .then()
                .statusCode(204);
        as("observer").get(list + "/" + id).then().statusCode(404);
    }

    @Test
    void showsTheNewNumberOfItsItemToWhoeverHasReadTheOld() {
        String address = entered();
        as("secretariat")
                .body("{\"number\": \"7\"}")
                .post("/v1/agendas/{id}/items/{item}:renumber", agenda, item)
                .then()
                .statusCode(200);
        as("observer")
                .header("If-None-Match", "\"0\"")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("item", equalTo("7"));
    }

    @Test
    void followsItsParagraphUnderAnotherItem() {
        String address = entered();
        as("secretariat")
                .body("{\"item\": \"3\"}")
                .post("/v1/agendas/{id}/annotations/{annotation}:move", agenda, paragraph)
                .then()
                .statusCode(200);
        as("observer")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("item", equalTo("3"), "paragraph", equalTo(1));
        String first = "/v1/agendas/" + agenda + "/items/1";
        changing(first).delete(first).then().statusCode(204);
        as("observer").get(address).then().statusCode(200);
    }

    @Test
    void goesWithItsItemAndTheChangeLogSaysSo() {
        String address = entered();
        String first = "/v1/agendas/" + agenda + "/items/1";
        changing(first).delete(first).then().statusCode(204);
        as("observer").get(address).then().statusCode(404);
        assertThat(entriesOf(address)).hasToString("[created, deleted]");
    }

    private List<?> entriesOf(String address) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action from change_log where resource_id = :id order by id")
                .setParameter("id", address.substring(address.lastIndexOf('/') + 1))
                .getResultList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "designation   | 9/3        | <script>",
                "provision     | 18\"       | \\u202E",
                "asPrinted     | paragraph  | <script>",
                "by            | the Bureau | \\u202E",
                "dateAsPrinted | 1 June     | <b>",
            })
    void refusesMarkupAndCharactersThatReadersDoNotSee(String member, String good, String bad) {
        String body = citation()
                .replace("\"type\"", "\"by\": \"the Bureau\", \"dateAsPrinted\": \"1 June\", \"type\"")
                .replace("\"" + good, "\"" + bad + good);
        as("secretariat")
                .body(body)
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "member", equalTo(member));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RESOLUTION\"     | \"DOCUMENT\" | 400 | invalid-input",
                "\"RESOLUTION\"     | \"POEM\"     | 400 | malformed-json",
                "\"PARAGRAPH\"      | \"VERSE\"    | 400 | malformed-json",
                "\"number\": \"18\" | \"number\": \"\" | 400 | invalid-input",
                "{paragraph}        | {item}       | 422 | unknown-item",
                "{item}             | {paragraph}  | 422 | unknown-item",
            })
    void refusesWhatIsNoCitation(String good, String bad, int status, String problem) {
        as("secretariat")
                .body(citation().replace(filled(good), filled(bad)))
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void anAgendaThatIsNotThereCitesNothing() {
        String nowhere = "/v1/agendas/" + UUID.randomUUID() + "/citations";
        as("observer").get(nowhere).then().statusCode(404);
        as("secretariat").body(citation()).post(nowhere).then().statusCode(404);
        secretariatOf("A/HRC")
                .body(citation())
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        as("delegate-at")
                .body(citation())
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(403);
    }

    private String entered() {
        String id = as("secretariat")
                .body(citation())
                .post("/v1/agendas/{id}/citations", agenda)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/v1/agendas/%s/citations/%s".formatted(agenda, id);
    }

    private String filled(String text) {
        return text.replace("{item}", item).replace("{paragraph}", paragraph);
    }

    private String citation() {
        return """
                {"itemId": "%s", "annotationId": "%s", "type": "RESOLUTION", "instrument": "%s", "designation": "9/3",
                 "provision": {"unit": "PARAGRAPH", "number": "18"}, "asPrinted": {"en": "paragraph 18 of its resolution 9/3"}}""".formatted(item, paragraph, instrument);
    }
}
