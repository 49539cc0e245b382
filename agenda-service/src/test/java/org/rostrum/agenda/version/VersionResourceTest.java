package org.rostrum.agenda.version;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

@QuarkusTest
class VersionResourceTest extends AgendaTest {

    private static final String AGENDA = "/v1/agendas/{id}";
    private static final String ITEM = AGENDA + "/items/{item}";
    private static final String VERSION = AGENDA + "/versions/{n}";
    private static final String DIFF = AGENDA + "/diff?from={from}&to={to}";
    private static final String DECISION = """
            {"decision": {"en": "The Expert Meeting adopted its agenda."}, "date": "2023-09-05",
             "by": {"en": "The Expert Meeting, at its first meeting"}}""";

    private final List<StubMapping> registry = new ArrayList<>();

    @BeforeEach
    void theRegistryKnowsEveryDocumentAsCited() {
        registry.add(TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/documents/.*"))
                        .atPriority(9)
                        .willReturn(okJson("{\"symbol\": \"CAC/COSP/EG.1/2023/2\", \"status\": \"CITED\"}"))));
    }

    @AfterEach
    void theRegistryForgets() {
        registry.forEach(TestRealm.neighbours()::removeStub);
    }

    @Test
    void adoptsChangesComparesAndReadsBackFiveVersions() {
        String agenda = newAgenda();
        String asCreated = text(agenda, 1);
        changing(ITEM, agenda, "3(b)")
                .body("{\"title\": {\"en\": \"Guidelines for everybody\"}}")
                .patch(ITEM, agenda, "3(b)")
                .then()
                .statusCode(200);
        changing(AGENDA, agenda)
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("ADOPTED"), "adoption.version", equalTo(3))
                .body("adoption.decision.en", equalTo("The Expert Meeting adopted its agenda."))
                .body("adoption.date", equalTo("2023-09-05"));
        as("secretariat")
                .body("{\"parent\": \"1\", \"number\": \"1(a)\"}")
                .post(ITEM + ":move", agenda, "3(a)")
                .then()
                .statusCode(200);
        as("observer")
                .get(AGENDA, agenda)
                .then()
                .body("state", equalTo("REVISED"), "adoption.version", equalTo(3), "version", equalTo(4));
        as("chair")
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"");

        as("observer")
                .get(AGENDA + "/versions", agenda)
                .then()
                .statusCode(200)
                .body("data.version", contains(1, 2, 3, 4, 5))
                .body("data.state", contains("PROVISIONAL", "PROVISIONAL", "ADOPTED", "REVISED", "ADOPTED"))
                .body("data.changed[1]", equalTo("item 3(b) updated"));
        for (int version = 1; version <= 5; version++) {
            as("observer")
                    .get(VERSION, agenda, version)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + version + "\"")
                    .header("Cache-Control", containsString("immutable"))
                    .body("version", equalTo(version));
        }
        assertThat(text(agenda, 1)).isEqualTo(asCreated);
        assertThat(text(agenda, 5)).isEqualTo(as("observer").get(AGENDA, agenda).asString());
        as("observer")
                .header("If-None-Match", "\"2\"")
                .get(VERSION, agenda, 2)
                .then()
                .statusCode(304);
        as("observer").get(VERSION, agenda, 6).then().statusCode(404);
        as("observer").get(VERSION, agenda, 0).then().statusCode(404);
        as("observer")
                .get(VERSION + "?lang=fr", agenda, 1)
                .then()
                .body("items[1].items[0].title", equalTo(Map.of("fr", "Technologies")));

        as("observer")
                .get(DIFF, agenda, 1, 5)
                .then()
                .statusCode(200)
                .body("changes.find { it.action == 'RETITLED' }.before", equalTo("Guidelines"))
                .body("changes.find { it.action == 'RETITLED' }.item", equalTo("3(b)"))
                .body("changes.find { it.action == 'RENUMBERED' }.after", equalTo("1(a)"))
                .body("changes.find { it.action == 'MOVED' }.before", equalTo("3"))
                .body("changes.find { it.action == 'ADOPTED' }.after", equalTo("ADOPTED"));
        for (int from = 1; from <= 5; from++) {
            for (int to = 1; to <= 5; to++) {
                assertThat(patched(agenda, from, to)).as("%d to %d", from, to).isEqualTo(json(text(agenda, to)));
            }
        }
    }

    private static JsonObject patched(String agenda, int from, int to) {
        JsonArray patch =
                json(as("observer").get(DIFF, agenda, from, to).asString()).getJsonArray("patch");
        return Json.createPatch(patch).apply(json(text(agenda, from)));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(String agenda, int version) {
        return as("observer").get(VERSION, agenda, version).asString();
    }

    @Test
    void showsPeopleWhatChangedWordByWord() {
        String agenda = newAgenda();
        String paragraph = valueOf("annotations[0].id", ITEM, agenda, "1");
        String path = "/v1/agendas/%s/annotations/%s".formatted(agenda, paragraph);
        changing(path)
                .body("{\"text\": {\"en\": \"The meeting will be opened on <strong>Wednesday</strong> & closed.\"}}")
                .patch(path)
                .then()
                .statusCode(200);
        as("observer")
                .accept("text/html")
                .get(AGENDA + "/diff", agenda)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("The meeting will be opened on <del>Tuesday</del><ins>Wednesday"))
                .body(containsString("&amp;"), containsString("closed</ins>.</span>"))
                .body(containsString("<h2>1. Opening of the meeting</h2>"));
        as("observer")
                .accept("text/plain")
                .get(AGENDA + "/diff", agenda)
                .then()
                .statusCode(200)
                .body(containsString("- paragraph changed (en): The meeting will be opened on [-Tuesday-]{+Wednesday"));
        as("observer").accept("text/plain").get(DIFF, agenda, 2, 2).then().body(containsString("Nothing has changed."));
        as("observer").get(DIFF, agenda, 1, 9).then().statusCode(404);
        as("observer").get(DIFF, agenda, 0, 1).then().statusCode(400);
    }

    @Test
    void tellsAddedAndRemovedThingsApartFromMovedOnes() {
        String agenda = newAgenda();
        as("secretariat")
                .body("{\"number\": \"2\", \"position\": 2, \"title\": {\"en\": \"Organization of work\"}}")
                .post(AGENDA + "/items", agenda)
                .then()
                .statusCode(201);
        changing(ITEM, agenda, "3(b)").delete(ITEM, agenda, "3(b)").then().statusCode(204);
        String first = valueOf("annotations[0].id", ITEM, agenda, "1");
        as("secretariat")
                .body("{}")
                .post("/v1/agendas/{id}/annotations/{part}:move", agenda, first)
                .then()
                .statusCode(200);
        as("observer")
                .get(DIFF, agenda, 1, 4)
                .then()
                .statusCode(200)
                .body("changes.thing", contains("PARAGRAPH", "ITEM", "ITEM"))
                .body("changes.action", contains("MOVED", "ADDED", "REMOVED"))
                .body("changes.item", contains("1", "2", "3(b)"))
                .body("changes[1].after", equalTo("Organization of work"))
                .body("changes[2].before", equalTo("Guidelines"));
    }

    @Test
    void refusesAdoptionWhileListedDocumentsDoNotExist() {
        String agenda = newAgenda();
        as("secretariat")
                .body("{\"symbol\": \"CAC/COSP/EG.1/2023/9\", \"title\": {\"en\": \"Not yet written\"}}")
                .post(ITEM + "/documentation", agenda, "3(a)")
                .then()
                .statusCode(201);
        registry.add(TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2F9"))
                        .willReturn(aResponse().withStatus(404))));
        StubMapping withdrawn = TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2F2"))
                        .willReturn(okJson("{\"status\": \"WITHDRAWN\"}")));
        registry.add(withdrawn);
        as("secretariat")
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/documents-missing"))
                .body("documents.symbol", contains("CAC/COSP/EG.1/2023/2", "CAC/COSP/EG.1/2023/9"))
                .body("documents.reason", contains("WITHDRAWN", "UNKNOWN"))
                .body("documents.items", contains(List.of("3"), List.of("3(a)")));
        as("observer").get(AGENDA, agenda).then().body("state", equalTo("PROVISIONAL"), "version", equalTo(2));
    }

    @Test
    void adoptsNothingWhileTheRegistryIsSilent() {
        String agenda = newAgenda();
        registry.add(TestRealm.neighbours()
                .stubFor(get(urlPathMatching("/v1/documents/.*"))
                        .willReturn(aResponse().withStatus(500))));
        as("secretariat")
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/neighbour-unavailable"));
        as("observer").get(AGENDA, agenda).then().body("state", equalTo("PROVISIONAL"), "version", equalTo(1));
    }

    @Test
    void adoptsOnlyWhatTheCallerHasRead() {
        String agenda = newAgenda();
        as("secretariat")
                .header("If-Match", "\"9\"")
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(412);
        as("secretariat").body("{}").post(AGENDA + ":adopt", agenda).then().statusCode(400);
        as("chair").body(DECISION).post(AGENDA + ":adopt", agenda).then().statusCode(200);
        as("chair")
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/adopted-agenda"));
        for (String reader : List.of("observer", "delegate-at", "partner-system")) {
            as(reader).body(DECISION).post(AGENDA + ":adopt", agenda).then().statusCode(403);
        }
        String elsewhere = TestRealm.sign(TestRealm.token("other", "chair").claim("bodies", List.of("A/HRC")));
        as("observer")
                .auth()
                .oauth2(elsewhere)
                .body(DECISION)
                .post(AGENDA + ":adopt", agenda)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
    }

    @Test
    void adoptsOnceHoweverOftenTheRequestIsSent() {
        String agenda = newAgenda();
        for (String replayed : new String[] {null, "true"}) {
            as("secretariat")
                    .header("Idempotency-Key", "adopt-" + agenda)
                    .body(DECISION)
                    .post(AGENDA + ":adopt", agenda)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("version", equalTo(2));
            registry.add(TestRealm.neighbours()
                    .stubFor(get(urlPathMatching("/v1/documents/.*"))
                            .willReturn(aResponse().withStatus(500))));
        }
    }

    @Test
    void issuesAProvisionalAgendaAnewUnderItsNewSymbol() {
        String agenda = newAgenda();
        as("chair").body("{}").post(AGENDA + ":revise", agenda).then().statusCode(403);
        as("secretariat")
                .body("{\"symbol\": \"CAC/COSP/EG.1/2023/1/Rev.1\", \"date\": \"2023-07-10\"}")
                .post(AGENDA + ":revise", agenda)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVISED"), "symbol", equalTo("CAC/COSP/EG.1/2023/1/Rev.1"))
                .body("date", equalTo("2023-07-10"), "adoption", nullValue());
        as("observer")
                .get(DIFF, agenda, 1, 2)
                .then()
                .body("changes.member", hasItem("symbol"), "changes.member", hasItem("state"));
    }

    @Test
    void changesWhatTheHeadSaysOnlyFromTheCurrentVersion() {
        String agenda = newAgenda();
        String patch = "{\"symbol\": \"CAC/COSP/EG.1/2023/1\", \"distribution\": null}";
        as("secretariat").body(patch).patch(AGENDA, agenda).then().statusCode(428);
        changing(AGENDA, agenda)
                .body(patch)
                .patch(AGENDA, agenda)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("symbol", equalTo("CAC/COSP/EG.1/2023/1"), "distribution", nullValue())
                .body("kind", equalTo("Annotated provisional agenda"), "items", hasSize(2));
        as("secretariat")
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch(AGENDA, agenda)
                .then()
                .statusCode(412);
        changing(AGENDA, agenda)
                .body("{\"state\": \"ADOPTED\"}")
                .patch(AGENDA, agenda)
                .then()
                .statusCode(400);
        changing(AGENDA, agenda)
                .body("{\"originalLanguage\": null}")
                .patch(AGENDA, agenda)
                .then()
                .statusCode(400);
    }

    @Test
    void removesAnAgendaUntilItIsAdopted() {
        String agenda = newAgenda();
        as("secretariat").delete(AGENDA, agenda).then().statusCode(428);
        as("observer").delete(AGENDA, agenda).then().statusCode(403);
        changing(AGENDA, agenda).delete(AGENDA, agenda).then().statusCode(204);
        as("observer").get(AGENDA, agenda).then().statusCode(404);
        as("observer").get(VERSION, agenda, 1).then().statusCode(404);
        String adopted = newAgenda();
        as("secretariat").body(DECISION).post(AGENDA + ":adopt", adopted).then().statusCode(200);
        changing(AGENDA, adopted)
                .delete(AGENDA, adopted)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/adopted-agenda"));
    }
}
