package org.rostrum.agenda.item;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

@QuarkusTest
class ItemResourceTest extends AgendaTest {

    private static final String ITEMS = "/v1/agendas/{id}/items";
    private static final String ITEM = ITEMS + "/{item}";

    @Test
    void listsItemsInTheOrderOfPrintPageByPage() {
        String agenda = newAgenda();
        String next = as("observer")
                .get(ITEMS + "?limit=3", agenda)
                .then()
                .statusCode(200)
                .body("data.number", contains("1", "3", "3(a)"), "data.level", contains(1, 1, 2))
                .extract()
                .path("next");
        as("observer")
                .get(ITEMS + "?limit=3&cursor=" + next, agenda)
                .then()
                .body("data.number", contains("3(b)"), "next", nullValue());
        as("observer").get(ITEMS + "?cursor=x", agenda).then().statusCode(400);
    }

    @Test
    void addsAnItemWhereItIsToStandWithWhatIsUnderIt() {
        String agenda = newAgenda();
        String location = as("secretariat")
                .body("""
                        {"parent": "3 (a)", "number": "3 (a)(i)", "numberAsPrinted": "(i)", "title": {"en": "Drones"},
                         "annotations": [{"en": "A first paragraph."}],
                         "items": [{"number": "3(a)(i)(1)", "title": {"en": "Small drones"}}]}""")
                .post(ITEMS, agenda)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("number", equalTo("3(a)(i)"), "annotations[0].text.en", equalTo("A first paragraph."))
                .extract()
                .header("Location");
        as("observer")
                .get(java.net.URI.create(location).getPath())
                .then()
                .body("items[0].number", equalTo("3(a)(i)(1)"));
        as("secretariat")
                .body("{\"position\": 2, \"number\": \"2\", \"title\": {\"en\": \"Organization of work\"}}")
                .post(ITEMS, agenda)
                .then()
                .statusCode(201);
        as("observer")
                .get("/v1/agendas/" + agenda)
                .then()
                .header("ETag", "\"3\"")
                .body("version", equalTo(3), "items.number", contains("1", "2", "3"));
    }

    @Test
    void refusesAnItemOfATakenNumberOrBelowOneThatIsNotThere() {
        String agenda = newAgenda();
        as("secretariat")
                .body("{\"number\": \"3 (b)\", \"title\": {\"en\": \"Twice\"}}")
                .post(ITEMS, agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-numbers-clash"), "number", equalTo("3(b)"));
        as("secretariat")
                .body("{\"parent\": \"7\", \"number\": \"7(a)\", \"title\": {\"en\": \"Nowhere\"}}")
                .post(ITEMS, agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"), "items", hasItem("3(a)"));
        as("secretariat")
                .body("{\"number\": \"7\"}")
                .post(ITEMS, agenda)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        assertThat(tagOf("/v1/agendas/" + agenda)).isEqualTo("\"1\"");
    }

    @Test
    void addsAnItemOnceHoweverOftenTheRequestIsSent() {
        String agenda = newAgenda();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("secretariat")
                    .header("Idempotency-Key", key)
                    .body("{\"number\": \"9\", \"title\": {\"en\": \"Once\"}}")
                    .post(ITEMS, agenda)
                    .then()
                    .statusCode(201);
        }
        assertThat(ItemResourceTest.<List<String>>valueOf("data.number", ITEMS, agenda))
                .containsOnlyOnce("9");
    }

    @Test
    void changesTitlesOnlyForWhoeverHasReadTheCurrentOnes() {
        String agenda = newAgenda();
        String patch = "{\"title\": {\"fr\": \"Lignes directrices\"}, \"shortTitle\": {\"en\": \"Guides\"}}";
        as("secretariat").body(patch).patch(ITEM, agenda, "3(b)").then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"7\"")
                .body(patch)
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(412)
                .body("currentTag", equalTo("\"1\""));
        changing(ITEM, agenda, "3(b)")
                .body(patch)
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title.en", equalTo("Guidelines"), "title.fr", equalTo("Lignes directrices"))
                .body("shortTitle.en", equalTo("Guides"), "number", equalTo("3(b)"));
        as("secretariat")
                .header("If-Match", "\"2\"")
                .body("{\"items\": []}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        as("secretariat")
                .header("If-Match", "\"2\"")
                .body("{\"title\": null}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(400);
        as("secretariat")
                .header("If-Match", "\"2\"")
                .body(patch)
                .patch(ITEM + "?lang=fr", agenda, "3(b)")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void letsTwoPeopleChangeDifferentItemsAtTheSameTime() {
        String agenda = newAgenda();
        String first = tagOf(ITEM, agenda, "1");
        String second = tagOf(ITEM, agenda, "3(b)");
        as("secretariat")
                .header("If-Match", first)
                .body("{\"title\": {\"en\": \"Opening of the session\"}}")
                .patch(ITEM, agenda, "1")
                .then()
                .statusCode(200);
        as("secretariat")
                .header("If-Match", second)
                .body("{\"title\": {\"en\": \"Guides\"}}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(200);
        as("observer")
                .get("/v1/agendas/" + agenda)
                .then()
                .header("ETag", "\"3\"")
                .body("items[0].title.en", equalTo("Opening of the session"))
                .body("items[1].items[1].title.en", equalTo("Guides"));
    }

    @Test
    void givesTheItemAboveANewTagSinceItShowsWhatIsBelow() {
        String agenda = newAgenda();
        String above = tagOf(ITEM, agenda, "3");
        String beside = tagOf(ITEM, agenda, "3(a)");
        changing(ITEM, agenda, "3(b)")
                .body("{\"title\": {\"en\": \"Guides\"}}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(200);
        assertThat(tagOf(ITEM, agenda, "3")).isNotEqualTo(above);
        assertThat(tagOf(ITEM, agenda, "3(a)")).isEqualTo(beside);
    }

    @Test
    void movesAnItemAndItsNumberFollowsTheItemAbove() {
        String agenda = newAgenda();
        String id = valueOf("id", ITEM, agenda, "3(b)");
        as("secretariat")
                .body("{\"parent\": \"1\"}")
                .post(ITEM + ":move", agenda, "3(b)")
                .then()
                .statusCode(200)
                .body("number", equalTo("1(b)"), "id", equalTo(id));
        as("secretariat")
                .urlEncodingEnabled(false)
                .body("{\"parent\": null, \"position\": 1, \"number\": \"0\"}")
                .post("/v1/agendas/" + agenda + "/items/" + id + "%3Amove")
                .then()
                .statusCode(200)
                .body("parent", nullValue());
        as("observer")
                .get("/v1/agendas/" + agenda)
                .then()
                .body("items.number", contains("0", "1", "3"), "items[1].items", empty())
                .body("items[2].items.number", contains("3(a)"));
        as("secretariat")
                .body("{\"position\": 3}")
                .post(ITEM + ":move", agenda, "0")
                .then()
                .statusCode(200);
        as("observer").get("/v1/agendas/" + agenda).then().body("items.number", contains("1", "3", "0"));
    }

    @Test
    void refusesToMoveAnItemBelowItself() {
        String agenda = newAgenda();
        for (String parent : List.of("3", "3(a)")) {
            as("secretariat")
                    .body("{\"parent\": \"%s\"}".formatted(parent))
                    .post(ITEM + ":move", agenda, "3")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/item-below-itself"), "parent", equalTo(parent));
        }
    }

    @Test
    void renumbersAnItemWithItsSubItemsWhileIdsAndReferencesStay() {
        String agenda = newAgenda();
        String id = valueOf("id", ITEM, agenda, "3");
        String document = valueOf("documentation[0].id", ITEM, agenda, "3");
        as("secretariat")
                .body("{\"number\": \"4\"}")
                .post(ITEM + ":renumber", agenda, "3")
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "items.number", contains("4(a)", "4(b)"))
                .body("items[0].numberAsPrinted", equalTo("(a)"));
        as("observer").get(ITEM, agenda, "3").then().statusCode(404);
        as("observer")
                .get("/v1/agendas/{id}/documentation/{document}", agenda, document)
                .then()
                .statusCode(200)
                .body("itemId", equalTo(id));
        as("secretariat")
                .body("{\"number\": \"1\"}")
                .post(ITEM + ":renumber", agenda, "4")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-numbers-clash"));
    }

    @Test
    void showsTheNewNumberInAnAgendaThatConsidersTheItemTogetherWithItsOwn() {
        String ours = newAgenda();
        String theirs = newAgenda();
        as("secretariat")
                .body("{\"itemId\": \"%s\", \"otherSession\": \"%s\", \"otherItems\": [\"3\"]}"
                        .formatted(
                                AgendaTest.<String>valueOf("id", ITEM, ours, "1"),
                                AgendaTest.<String>valueOf("session", "/v1/agendas/" + theirs)))
                .post("/v1/joint-considerations")
                .then()
                .statusCode(201);
        String before = tagOf(ITEM, ours, "1");
        as("secretariat")
                .body("{\"number\": \"7\"}")
                .post(ITEM + ":renumber", theirs, "3")
                .then()
                .statusCode(200)
                .body("jointConsiderations.items", contains(List.of("1")));
        as("observer").get(ITEM, ours, "1").then().body("jointConsiderations.items", contains(List.of("7")));
        assertThat(tagOf(ITEM, ours, "1")).isNotEqualTo(before);
        changing(ITEM, theirs, "7")
                .delete(ITEM + "?cascade=true", theirs, "7")
                .then()
                .statusCode(409)
                .body("references.type", contains("joint-consideration"));
    }

    @Test
    void changesANumberByPatchToo() {
        String agenda = newAgenda();
        changing(ITEM, agenda, "3(b)")
                .body("{\"number\": \"3(c)\"}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(200)
                .body("number", equalTo("3(c)"));
    }

    @Test
    void refusesANumberThatWouldGiveASubItemOneOfElevenLevels() {
        String agenda = newAgenda();
        as("secretariat")
                .body("{\"number\": \"3(1)(2)(3)(4)(5)(6)(7)(8)(9)\"}")
                .post(ITEM + ":renumber", agenda, "3")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agenda-too-large"), "item", equalTo("3(a)"));
        assertThat(tagOf("/v1/agendas/" + agenda)).isEqualTo("\"1\"");
        as("secretariat")
                .body("{\"number\": \"3(1)(2)(3)(4)(5)(6)(7)(8)\"}")
                .post(ITEM + ":renumber", agenda, "3")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo("3(1)(2)(3)(4)(5)(6)(7)(8)(a)"));
    }

    @Test
    void makesNoVersionOfAnEditThatChangesNothing() {
        String agenda = newAgenda();
        String item = "/v1/agendas/%s/items/%s".formatted(agenda, itemId(agenda, "3(a)"));
        changing(item)
                .body("{\"title\": {\"en\": \"Technologies\"}, \"number\": \"3 (a)\"}")
                .patch(item)
                .then()
                .statusCode(200);
        for (String move :
                List.of("{\"position\": 1}", "{\"position\": 1, \"parent\": \"3\", \"numberAsPrinted\": \"(a)\"}")) {
            as("secretariat").body(move).post(item + ":move").then().statusCode(200);
        }
        as("secretariat")
                .body("{\"number\": \"3(a)\"}")
                .post(item + ":renumber")
                .then()
                .statusCode(200);
        String head = "/v1/agendas/" + agenda;
        changing(head)
                .body("{\"distribution\": \"General\"}")
                .patch(head)
                .then()
                .statusCode(200);
        String paragraph = head + "/annotations/" + AgendaTest.<String>valueOf("annotations[0].id", head + "/items/1");
        changing(paragraph)
                .body("{\"text\": {\"en\": \"The meeting will be opened on Tuesday.\"}}")
                .patch(paragraph)
                .then()
                .statusCode(200);
        as("secretariat")
                .body("{\"position\": 1}")
                .post(paragraph + ":move")
                .then()
                .statusCode(200);
        assertThat(tagOf(head)).isEqualTo("\"1\"");
    }

    @Test
    void numbersTheWholeAgendaByAScheme() {
        String agenda = newAgenda();
        as("secretariat")
                .body("{\"position\": 1}")
                .post(ITEM + ":move", agenda, "3(b)")
                .then()
                .statusCode(200);
        as("secretariat")
                .body("{}")
                .post("/v1/agendas/{id}:renumber", agenda)
                .then()
                .statusCode(200)
                .body("items.number", contains("1", "2"), "items[1].items.number", contains("2(a)", "2(b)"))
                .body("items[1].items.title.en", contains("Guidelines", "Technologies"));
        as("secretariat")
                .body("{\"levels\": [\"CAPITAL_ROMAN\", \"CAPITAL_LETTER\"]}")
                .post("/v1/agendas/{id}:renumber", agenda)
                .then()
                .statusCode(200)
                .body("items.number", contains("I", "II"), "items[1].items.number", contains("II(A)", "II(B)"));
        as("secretariat")
                .body("{\"levels\": [\"DECIMAL\"]}")
                .post("/v1/agendas/{id}:renumber", agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/numbers-exhausted"), "level", equalTo(2));
    }

    @Test
    void saysWhatPointsToAnItemInsteadOfRemovingIt() {
        String agenda = newAgenda();
        String item = valueOf("id", ITEM, agenda, "3");
        changing(ITEM, agenda, "3")
                .delete(ITEM, agenda, "3")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/still-referred-to"), "references", hasSize(3))
                .body("references.type", contains("agenda-item", "agenda-item", "documentation"))
                .body("references.item", hasItem(item));
        as("secretariat").delete(ITEM, agenda, "3").then().statusCode(428);
        changing(ITEM, agenda, "3")
                .delete(ITEM + "?cascade=true", agenda, "3")
                .then()
                .statusCode(204);
        as("observer").get("/v1/agendas/" + agenda).then().body("items.number", contains("1"));
    }

    @Test
    void tellsOfARemovedItemThatItWasRemovedAndWhatStillPointsToIt() {
        String agenda = newAgenda();
        String session = valueOf("session", "/v1/agendas/" + agenda);
        String item = valueOf("id", ITEM, agenda, "3(b)");
        changing(ITEM, agenda, "3(b)").delete(ITEM, agenda, "3(b)").then().statusCode(204);
        UUID meeting = UUID.randomUUID();
        var timetable = TestRealm.neighbours().stubFor(meetings(session, meeting, item));
        try {
            as("observer")
                    .get(ITEM, agenda, item)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/removed"), "removedIn", equalTo(2), "number", equalTo("3(b)"))
                    .body("lastVersion", equalTo("/v1/agendas/" + agenda + "/versions/1"))
                    .body("references.url", contains("/v1/meetings/" + meeting));
        } finally {
            TestRealm.neighbours().removeStub(timetable);
        }
        as("observer").get(ITEM, agenda, "3(b)").then().statusCode(404);
    }

    @Test
    void keepsAnItemThatAMeetingTakesUp() {
        String agenda = newAgenda();
        String session = valueOf("session", "/v1/agendas/" + agenda);
        String item = valueOf("id", ITEM, agenda, "3(b)");
        UUID meeting = UUID.randomUUID();
        var timetable = TestRealm.neighbours().stubFor(meetings(session, meeting, item));
        try {
            changing(ITEM, agenda, "3(b)")
                    .delete(ITEM + "?cascade=true", agenda, "3(b)")
                    .then()
                    .statusCode(409)
                    .body("references.type", contains("meeting-entry"))
                    .body("references.id", contains(meeting.toString()));
        } finally {
            TestRealm.neighbours().removeStub(timetable);
        }
    }

    private static com.github.tomakehurst.wiremock.client.MappingBuilder meetings(
            String session, UUID meeting, String item) {
        return get(urlPathEqualTo("/v1/meetings"))
                .withQueryParam("session", com.github.tomakehurst.wiremock.client.WireMock.equalTo(session))
                .willReturn(okJson("""
                        {"data": [{"id": "%s", "ownerSession": "%s", "number": 1, "start": "2023-09-05T10:00:00+02:00",
                          "entries": [{"itemId": null}, {"itemId": "%s"}]}], "next": null}""".formatted(meeting, session, item)));
    }

    @Test
    void refusesMoreLevelsThanAgendasHave() {
        String agenda = newAgenda();
        String parent = valueOf("id", ITEM, agenda, "1");
        String number = "1";
        for (int level = 2; level <= 10; level++) {
            number += "(a)";
            parent = as("secretariat")
                    .body("{\"parent\": \"%s\", \"number\": \"%s\", \"title\": {\"en\": \"Deeper\"}}"
                            .formatted(parent, number))
                    .post(ITEMS, agenda)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        as("secretariat")
                .body("{\"parent\": \"%s\", \"number\": \"11\", \"title\": {\"en\": \"Too deep\"}}".formatted(parent))
                .post(ITEMS, agenda)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agenda-too-large"), "limit", equalTo("levels"))
                .body("given", equalTo(11), "maximum", equalTo(10));
    }

    @Test
    void letsOnlyTheSecretariatOfTheBodyChangeItems() {
        String agenda = newAgenda();
        String elsewhere =
                TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", List.of("A/HRC")));
        String here = TestRealm.sign(TestRealm.token("own", "secretariat").claim("bodies", List.of("CAC/COSP/EG.1")));
        String body = "{\"number\": \"8\", \"title\": {\"en\": \"Other matters\"}}";
        for (String reader : List.of("observer", "delegate-at", "chair", "partner-system")) {
            as(reader).body(body).post(ITEMS, agenda).then().statusCode(403);
            as(reader).body("{}").patch(ITEM, agenda, "1").then().statusCode(403);
            as(reader).delete(ITEM, agenda, "1").then().statusCode(403);
            as(reader).body("{}").post(ITEM + ":move", agenda, "1").then().statusCode(403);
        }
        as("observer")
                .auth()
                .oauth2(elsewhere)
                .body(body)
                .post(ITEMS, agenda)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        as("observer").auth().oauth2(here).body(body).post(ITEMS, agenda).then().statusCode(201);
    }
}
