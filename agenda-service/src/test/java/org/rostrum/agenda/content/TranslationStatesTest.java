package org.rostrum.agenda.content;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;

/** The states of translations over HTTP; their rules are in TranslationsTest. */
@QuarkusTest
class TranslationStatesTest extends AgendaTest {

    @Test
    void followsAParagraphThroughItsTranslations() {
        String agenda = newAgenda();
        String path = "/v1/agendas/%s/annotations/%s"
                .formatted(agenda, valueOf("annotations[0].id", "/v1/agendas/{id}/items/1", agenda));
        patch(path, "{\"text\": {\"fr\": \"Mots.\"}, \"translations\": {\"fr\": {\"state\": \"MACHINE\"}}}")
                .statusCode(200)
                .body("translations.en.state", equalTo("ORIGINAL"), "translations.en.madeFrom", equalTo(1))
                .body("translations.fr.state", equalTo("MACHINE"), "translations.fr.madeFrom", equalTo(2));
        patch(path, "{\"text\": {\"en\": \"Other words.\"}}")
                .statusCode(200)
                .body("translations.fr.state", equalTo("STALE"), "translations.fr.madeFrom", equalTo(2))
                .body("text.fr", equalTo("Mots."));
        as("observer")
                .get("/v1/agendas/" + agenda)
                .then()
                .body("items[0].annotations[0].translations.fr.state", equalTo("STALE"));
        patch(path, "{\"text\": {\"fr\": \"D'autres mots.\"}}")
                .statusCode(200)
                .body("translations.fr.state", equalTo("OFFICIAL"), "translations.fr.madeFrom", equalTo(4));
        patch(path, "{\"text\": {\"fr\": null}}")
                .statusCode(200)
                .body("translations.fr", nullValue(), "text.fr", nullValue());
        patch(path, "{\"text\": {\"en\": null, \"es\": \"Palabras.\"}}")
                .statusCode(422)
                .body("type", equalTo("/problems/translation-mistake"), "language", equalTo("en"));
        patch(path, "{\"translations\": {\"ru\": {\"state\": \"OFFICIAL\"}}}")
                .statusCode(422)
                .body("language", equalTo("ru"));
        patch(path, "{\"translations\": {\"en\": {\"state\": \"GOOD\"}}}").statusCode(400);
        patch(path, "{\"translations\": {\"de\": {\"state\": \"OFFICIAL\"}}}").statusCode(400);
    }

    @Test
    void followsTheTitlesOfAnItemTogether() {
        String item = "/v1/agendas/%s/items/3(a)".formatted(newAgenda());
        as("observer")
                .get(item)
                .then()
                .body("translations.en.state", equalTo("ORIGINAL"), "translations.fr.state", equalTo("OFFICIAL"));
        patch(item, "{\"shortTitle\": {\"en\": \"Tech\"}}")
                .statusCode(200)
                .body("translations.fr.state", equalTo("STALE"));
        patch(item, "{\"translations\": {\"fr\": {\"state\": \"OFFICIAL\"}}}")
                .statusCode(200)
                .body("translations.fr.state", equalTo("OFFICIAL"));
    }

    private static ValidatableResponse patch(String path, String patch) {
        return changing(path).body(patch).patch(path).then();
    }
}
