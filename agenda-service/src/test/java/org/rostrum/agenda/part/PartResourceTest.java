package org.rostrum.agenda.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.agenda.AgendaTest;

@QuarkusTest
class PartResourceTest extends AgendaTest {

    private static final String UNDER = "/v1/agendas/{id}/items/{item}/{kind}";
    private static final String PART = "/v1/agendas/{id}/{kind}/{part}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            annotations   | text  | {"text": {"en": "Old words."}}
            documentation | title | {"symbol": "CAC/COSP/EG.1/2023/3", "title": {"en": "Old words."}}
            programme     | topic | {"kind": "PANEL_DISCUSSION", "holders": [{"en": "UNODC"}], "topic": {"en": "Old words."}}
            invitations   | text  | {"addressee": {"en": "Delegations"}, "text": {"en": "Old words."}}
            """)
    void addsReadsChangesMovesAndRemovesPartsOfEveryKindAlike(String kind, String member, String body) {
        String agenda = newAgenda();
        String id = add(agenda, "3(a)", kind, body)
                .header("ETag", "\"2\"")
                .body(member + ".en", equalTo("Old words."), "version", equalTo(2))
                .extract()
                .path("id");
        as("observer")
                .get(PART, agenda, kind, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(member + ".en", equalTo("Old words."));
        as("observer")
                .header("If-None-Match", "\"2\"")
                .get(PART, agenda, kind, id)
                .then()
                .statusCode(304);
        as("observer").get(UNDER, agenda, "3(a)", kind).then().statusCode(200).body("data.id", contains(id));

        String patch = "{\"%s\": {\"en\": \"New words.\"}}".formatted(member);
        as("secretariat").body(patch).patch(PART, agenda, kind, id).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch(PART, agenda, kind, id)
                .then()
                .statusCode(412);
        changing(PART, agenda, kind, id)
                .body(patch)
                .patch(PART, agenda, kind, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body(member + ".en", equalTo("New words."));
        as("observer")
                .get("/v1/agendas/{id}/items/{item}", agenda, "3(a)")
                .then()
                .body("%s.%s.en".formatted(kind, member), contains("New words."));
        changing(PART, agenda, kind, id)
                .body("{\"%s\": null, \"symbol\": null, \"holders\": null, \"addressee\": null}".formatted(member))
                .patch(PART, agenda, kind, id)
                .then()
                .statusCode(400);

        as("secretariat")
                .body("{\"item\": \"1\", \"position\": 1}")
                .post(PART + ":move", agenda, kind, id)
                .then()
                .statusCode(200);
        as("observer").get(UNDER, agenda, "1", kind).then().body("data[0].id", equalTo(id));
        as("observer").get(UNDER, agenda, "3(a)", kind).then().body("data", hasSize(0));

        as("secretariat").delete(PART, agenda, kind, id).then().statusCode(428);
        changing(PART, agenda, kind, id).delete(PART, agenda, kind, id).then().statusCode(204);
        as("observer")
                .get(PART, agenda, kind, id)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/removed"), "removedIn", equalTo(5));
        as("observer").get(PART, agenda, kind, UUID.randomUUID()).then().statusCode(404);
        for (String reader : List.of("observer", "delegate-at", "chair")) {
            as(reader).body(body).post(UNDER, agenda, "1", kind).then().statusCode(403);
            as(reader).body(patch).patch(PART, agenda, kind, id).then().statusCode(403);
            as(reader).delete(PART, agenda, kind, id).then().statusCode(403);
            as(reader).body("{}").post(PART + ":move", agenda, kind, id).then().statusCode(403);
        }
    }

    @Test
    void keepsParagraphsInTheirOrder() {
        String agenda = newAgenda();
        String first = add(agenda, "1", "annotations", "{\"text\": {\"en\": \"First.\"}, \"position\": 1}")
                .extract()
                .path("id");
        assertThat(paragraphs(agenda, "1"))
                .containsExactly("First.", "The meeting will be opened on Tuesday.", "In person.");
        as("secretariat")
                .body("{\"position\": 3}")
                .post(PART + ":move", agenda, "annotations", first)
                .then()
                .statusCode(200);
        assertThat(paragraphs(agenda, "1"))
                .containsExactly("The meeting will be opened on Tuesday.", "In person.", "First.");
        String middle = valueOf("data[1].id", UNDER, agenda, "1", "annotations");
        changing(PART, agenda, "annotations", middle)
                .delete(PART, agenda, "annotations", middle)
                .then()
                .statusCode(204);
        add(agenda, "1", "annotations", "{\"text\": {\"en\": \"Second.\"}, \"position\": 2}");
        assertThat(paragraphs(agenda, "1"))
                .containsExactly("The meeting will be opened on Tuesday.", "Second.", "First.");
    }

    @Test
    void changesOneLanguageAndLeavesTheOthers() {
        String agenda = newAgenda();
        String id = add(
                        agenda,
                        "3",
                        "annotations",
                        "{\"text\": {\"en\": \"Words.\", \"fr\": \"Mots.\", \"es\": \"Palabras.\"}}")
                .extract()
                .path("id");
        changing(PART, agenda, "annotations", id)
                .body("{\"text\": {\"fr\": \"Des mots.\", \"es\": null}}")
                .patch(PART, agenda, "annotations", id)
                .then()
                .statusCode(200)
                .body("text.en", equalTo("Words."), "text.fr", equalTo("Des mots."), "text.es", nullValue());
        as("secretariat")
                .header("If-Match", "\"3\"")
                .body("{\"position\": 1}")
                .patch(PART, agenda, "annotations", id)
                .then()
                .statusCode(400)
                .body("detail", equalTo("A place is changed by the action :move, not by a patch."));
    }

    @Test
    void letsOneOfTwoRacingEditorsWinAndTellsTheOther() throws Exception {
        String agenda = newAgenda();
        String id = valueOf("data[0].id", UNDER, agenda, "1", "annotations");
        String tag = tagOf(PART, agenda, "annotations", id);
        List<Integer> statuses = together(List.of(
                () -> write(agenda, id, tag, "{\"text\": {\"en\": \"Anna's words.\"}}"),
                () -> write(agenda, id, tag, "{\"text\": {\"en\": \"Boris's words.\"}}")));
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        String winner = statuses.getFirst() == 200 ? "Anna's words." : "Boris's words.";
        String loser = statuses.getFirst() == 200 ? "Boris's words." : "Anna's words.";
        assertThat(AgendaTest.<String>valueOf("text.en", PART, agenda, "annotations", id))
                .isEqualTo(winner);
        assertThat(write(
                        agenda,
                        id,
                        tagOf(PART, agenda, "annotations", id),
                        "{\"text\": {\"en\": \"%s\"}}".formatted(loser)))
                .isEqualTo(200);
        assertThat(tagOf("/v1/agendas/" + agenda)).isEqualTo("\"3\"");
    }

    @Test
    void letsManyEditorsChangeDifferentParagraphsAtOnceWithoutALoss() throws Exception {
        String agenda = newAgenda();
        for (int i = 0; i < 6; i++) {
            add(agenda, "3(a)", "annotations", "{\"text\": {\"en\": \"Old %d\"}}".formatted(i));
        }
        List<String> ids = valueOf("data.id", UNDER, agenda, "3(a)", "annotations");
        List<Callable<Integer>> writers = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int n = i;
            String tag = tagOf(PART, agenda, "annotations", ids.get(n));
            writers.add(() -> write(agenda, ids.get(n), tag, "{\"text\": {\"en\": \"New %d\"}}".formatted(n)));
        }
        assertThat(together(writers)).containsOnly(200);
        assertThat(paragraphs(agenda, "3(a)")).containsExactly("New 0", "New 1", "New 2", "New 3", "New 4", "New 5");
        assertThat(tagOf("/v1/agendas/" + agenda)).isEqualTo("\"13\"");
    }

    private static int write(String agenda, String id, String tag, String patch) {
        return as("secretariat")
                .header("If-Match", tag)
                .body(patch)
                .patch(PART, agenda, "annotations", id)
                .statusCode();
    }

    private static <T> List<T> together(List<Callable<T>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            var running = actions.stream()
                    .map(action -> threads.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static List<String> paragraphs(String agenda, String item) {
        return valueOf("data.text.en", UNDER, agenda, item, "annotations");
    }

    private static ValidatableResponse add(String agenda, String item, String kind, String body) {
        return as("secretariat")
                .body(body)
                .post(UNDER, agenda, item, kind)
                .then()
                .statusCode(201);
    }
}
