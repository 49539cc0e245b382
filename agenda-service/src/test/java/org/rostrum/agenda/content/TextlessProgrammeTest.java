package org.rostrum.agenda.content;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;

/** An agenda from before its parts had rows of their own may have a programme element without any words. */
@QuarkusTest
class TextlessProgrammeTest extends AgendaTest {

    @Inject
    EntityManager entities;

    @Test
    void isReadAndGivenWordsLater() {
        String agenda = newAgenda();
        QuarkusTransaction.requiringNew().run(() -> {
            execute("delete from agenda_version where agenda_id = " + binary(agenda));
            execute("""
                    insert into programme_element (id, agenda_id, item_id, position, revision, kind, holders)
                    select id, agenda_id, id, 1, 1, 'BRIEFING', '[]'
                    from agenda_item where number = '1' and agenda_id = %s""".formatted(binary(agenda)));
        });
        as("observer")
                .get("/v1/agendas/" + agenda)
                .then()
                .statusCode(200)
                .body("items[0].programme[0].kind", equalTo("BRIEFING"))
                .body("items[0].programme[0].translations", anEmptyMap());
        String element = "/v1/agendas/%s/programme/%s".formatted(agenda, itemId(agenda, "1"));
        changing(element)
                .body("{\"topic\": {\"fr\": \"Les drones\"}}")
                .patch(element)
                .then()
                .statusCode(200)
                .body("translations.fr.state", equalTo("ORIGINAL"));
    }

    private void execute(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private static String binary(String id) {
        return "x'%s'".formatted(id.replace("-", ""));
    }
}
