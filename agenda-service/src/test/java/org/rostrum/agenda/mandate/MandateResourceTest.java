package org.rostrum.agenda.mandate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.agenda.RequestStatements;
import org.rostrum.commons.testing.TestRealm;

@QuarkusTest
class MandateResourceTest extends AgendaTest {

    @Inject
    @PersistenceUnitExtension
    RequestStatements statements;

    private final UUID session = UUID.randomUUID();
    private final UUID resolution = UUID.randomUUID();
    private final UUID conference = UUID.randomUUID();
    private String agenda;
    private String item;

    @BeforeEach
    void anAgendaAndAResolution() {
        agenda = anAgendaOf(session);
        item = itemId(agenda, "3(a)");
        theRegistryKnows(resolution, "9/3", conference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instrument=9/3&paragraph=18",
                "instrument={resolution}",
                "paragraph=18&session={session}",
                "addressee=subsidiary bodies",
                "addressee=The Expert Meeting",
                "verb=requested&agenda={agenda}",
                "verb=REQUESTED",
                "item={item}",
                "item=3 (a)&session={session}",
                "body={conference}",
            })
    void isFoundByWhatItSays(String query) {
        String id = entered().extract().path("id");
        as("observer")
                .get("/v1/mandates?limit=100&" + filled(query))
                .then()
                .statusCode(200)
                .body("data.findAll { it.id == '%s' }.size()".formatted(id), equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instrument=9/4",
                "instrument={resolution}&paragraph=19",
                "instrument={resolution}&paragraph=18(a)",
                "addressee=UNODC",
                "addressee=%25",
                "addressee=_he expert meeting",
                "verb=invited",
                "item=3(b)&session={session}",
                "session={conference}",
                "body={session}",
            })
    void isNotFoundByWhatItDoesNotSay(String query) {
        String id = entered().extract().path("id");
        as("observer")
                .get("/v1/mandates?limit=100&" + filled(query))
                .then()
                .statusCode(200)
                .body("data.id", not(hasItem(id)));
    }

    @Test
    void answersInWordsWithoutAskingTheRegistryAgain() {
        String id = entered().header("ETag", "\"0\"").extract().path("id");
        TestRealm.neighbours().resetRequests();
        as("observer")
                .get("/v1/mandates?instrument=" + resolution)
                .then()
                .body("data.id", contains(id), "next", equalTo(null))
                .body("data[0].verb", equalTo("requested"), "data[0].by", equalTo("the Conference"))
                .body("data[0].addressees", contains("the expert meeting", "other relevant subsidiary bodies"))
                .body("data[0].instruments.instrument", contains(resolution.toString()))
                .body("data[0].instruments[0].type", equalTo("RESOLUTION"))
                .body("data[0].instruments[0].designation", equalTo("9/3"))
                .body("data[0].instruments[0].title.en", equalTo("A resolution"))
                .body("data[0].instruments[0].body", equalTo(conference.toString()))
                .body("data[0].instruments[0].paragraph", equalTo("18"))
                .body("data[0].takenUp[0].item", equalTo("3(a)"), "data[0].takenUp[0].itemId", equalTo(item))
                .body("data[0].takenUp[0].agenda", equalTo(agenda))
                .body("data[0].takenUp[0].session", equalTo(session.toString()));
        TestRealm.neighbours().verify(exactly(0), getRequestedFor(urlPathMatching("/v1/instruments.*")));
    }

    @Test
    void designationOfManyBodiesIsNarrowedByTheBodysSeriesSymbol() {
        String ours = entered().extract().path("id");
        UUID council = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        theRegistryKnows(another, "9/3", council);
        String theirs = write(mandate().replace(resolution.toString(), another.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        String prefix = "A/HRC/" + UUID.randomUUID();
        TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/bodies"))
                        .withQueryParam("prefix", com.github.tomakehurst.wiremock.client.WireMock.equalTo(prefix))
                        .willReturn(okJson("{\"data\": [{\"id\": \"%s\"}]}".formatted(council))));
        String both = "/v1/mandates?session=%s&instrument=9/3".formatted(session);
        as("observer").get(both).then().body("data.id", contains(ours, theirs));
        as("observer").get(both + "&body=" + prefix).then().body("data.id", contains(theirs));
        as("observer").get(both + "&body=" + conference).then().body("data.id", contains(ours));
        as("observer").get(both + "&body=" + EXPERT_MEETING).then().body("data.id", contains(ours, theirs));
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        List<String> entered = IntStream.rangeClosed(1, 3)
                .mapToObj(paragraph -> idOf(write(mandate().replace("\"18\"", "\"%d\"".formatted(paragraph)))))
                .toList();
        String list = "/v1/mandates?limit=2&session=" + session;
        String next = as("observer")
                .get(list)
                .then()
                .body("data.id", contains(entered.get(0), entered.get(1)))
                .extract()
                .path("next");
        as("observer")
                .get(list + "&cursor=" + next)
                .then()
                .body("data.id", contains(entered.get(2)), "next", equalTo(null));
    }

    @Test
    void listTakesAFewStatementsHoweverManyMandatesItHas() {
        for (int paragraph = 1; paragraph <= 60; paragraph++) {
            write(mandate().replace("\"18\"", "\"%d\"".formatted(paragraph))).statusCode(201);
        }
        String list = "/v1/mandates?limit=60&session=" + session;
        assertThat(statements.of(correlation -> as("observer")
                        .header("X-Correlation-Id", correlation)
                        .get(list)
                        .then()
                        .body("data", hasSize(60))))
                .isBetween(1L, 6L);
    }

    @Test
    void changesWithTheTagOfWhatWasRead() {
        String address = entered().extract().header("Location");
        as("secretariat").body("{\"verb\": \"invited\"}").patch(address).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"verb\": \"Invited\", \"addressees\": [\"States parties\"]}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("verb", equalTo("invited"), "addressees", contains("States parties"))
                .body("instruments[0].paragraph", equalTo("18"));
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"verb\": \"urged\"}")
                .patch(address)
                .then()
                .statusCode(412)
                .body("currentTag", equalTo("\"1\""));
        as("observer").header("If-None-Match", "\"1\"").get(address).then().statusCode(304);
        as("observer").get(address).then().body("verb", equalTo("invited"));
    }

    @Test
    void changeThatChangesNothingLeavesTheTag() {
        String address = entered().extract().header("Location");
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"verb\": \"requested\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void isTakenUpUnderMoreItemsOrRemoved() {
        String address = entered().extract().header("Location");
        String other = as("observer")
                .get("/v1/agendas/{id}/items/{item}", agenda, "3(b)")
                .then()
                .extract()
                .path("id");
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"items\": [\"%s\", \"%s\"]}".formatted(item, other))
                .patch(address)
                .then()
                .statusCode(200)
                .body("takenUp.item", contains("3(a)", "3(b)"));
        as("secretariat").delete(address).then().statusCode(428);
        as("secretariat").header("If-Match", "\"1\"").delete(address).then().statusCode(204);
        as("observer").get(address).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void sameRequestOfTheSameParagraphIsOneMandate() {
        String first = entered().extract().path("id");
        write(mandate().replace("include, as", "Include,  as"))
                .statusCode(409)
                .body("type", equalTo("/problems/mandate-exists"), "mandate", equalTo(first));
    }

    @Test
    void keyMakesTheMandateOnce() {
        String key = UUID.randomUUID().toString();
        String first = as("secretariat")
                .header("Idempotency-Key", key)
                .body(mandate())
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("secretariat")
                .header("Idempotency-Key", key)
                .body(mandate())
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"18\"            | \"0\"             | /problems/malformed-json",
                "\"18\"            | \"eighteen\"      | /problems/malformed-json",
                "\"requested\"     | \"re<b>quested\"  | /problems/malformed-json",
                "\"requested\"     | null              | /problems/invalid-input",
                "\"the Conference\"| \"\"              | /problems/invalid-input",
                "\"verb\"          | \"verbs\"         | /problems/malformed-json",
            })
    void refusesWhatIsNoMandate(String good, String bad, String problem) {
        write(mandate().replace(good, bad)).statusCode(400).body("type", equalTo(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Conference       | <script>alert(1)</script> | by",
                "the expert meeting   | \\u202E                   | addressees",
                "to include           | \\u202E                   | request",
                "In paragraph 18      | <script>alert(1)</script> | text",
            })
    void refusesMarkupAndCharactersThatReadersDoNotSee(String good, String bad, String member) {
        write(mandate().replace("\"" + good, "\"" + bad + good))
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "member", equalTo(member));
    }

    @Test
    void refusesMoreAddresseesThanAnySentenceHas() {
        String tenThousand =
                IntStream.range(0, 10_000).mapToObj("\"State %d\""::formatted).collect(Collectors.joining(", "));
        write(mandate().replace("\"the expert meeting\"", tenThousand))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        write(mandate().replaceFirst("\"addressees\": \\[[^]]*]", "\"addressees\": []"))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void refusesATextOfTenMegabytes() {
        write(mandate().replace("as a topic", "x".repeat(MandateDraft.MAX_TEXT)))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void refusesAnInstrumentOrItemThatIsNotThere() {
        UUID unknown = UUID.randomUUID();
        TestRealm.neighbours()
                .stubFor(get(urlEqualTo("/v1/instruments/" + unknown))
                        .willReturn(aResponse().withStatus(404)));
        write(mandate().replace(resolution.toString(), unknown.toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-instrument"), "instrument", equalTo(unknown.toString()));
        write(mandate().replace(item, unknown.toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"), "item", equalTo(unknown.toString()));
        as("observer").get("/v1/mandates?session=" + session).then().body("data", empty());
    }

    @Test
    void saysThatTheRegistryIsSilent() {
        UUID silent = UUID.randomUUID();
        TestRealm.neighbours()
                .stubFor(get(urlEqualTo("/v1/instruments/" + silent))
                        .willReturn(aResponse().withStatus(503)));
        write(mandate().replace(resolution.toString(), silent.toString()))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/neighbour-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paragraph=0", "paragraph=x", "verb=1", "session=x", "instruments=9/3", "limit=101"})
    void refusesAFilterThatCannotBeRead(String query) {
        as("observer").get("/v1/mandates?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "delegate-at", "interpreter", "chair", "partner-system"})
    void letsNobodyButTheSecretariatWrite(String reader) {
        as(reader)
                .body(mandate())
                .post("/v1/mandates")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void secretariatWritesForItsOwnBodiesOnly() {
        secretariatOf("A/HRC")
                .body(mandate())
                .post("/v1/mandates")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"), "detail", containsString("CAC/COSP/EG.1"));
        String address = secretariatOf("CAC/COSP/EG.1")
                .body(mandate())
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        secretariatOf("A/HRC")
                .header("If-Match", "*")
                .body("{\"verb\": \"urged\"}")
                .patch(address)
                .then()
                .statusCode(403);
        secretariatOf("A/HRC").header("If-Match", "*").delete(address).then().statusCode(403);
        secretariatOf("CAC/COSP/EG.1")
                .header("If-Match", "*")
                .body("{\"verb\": \"urged\"}")
                .patch(address)
                .then()
                .statusCode(200);
    }

    @Test
    void anotherBodyTakesAMandateUpWithoutAskingAndChangesNothingElse() {
        String address = entered().extract().header("Location");
        UUID theirSession = UUID.randomUUID();
        isOf(theirSession, conference, "A/HRC");
        String theirAgenda = as("secretariat")
                .body(agendaOf(theirSession).replace("CAC/COSP/EG.1\"", "A/HRC\""))
                .post("/v1/agendas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String theirItem = as("observer")
                .get("/v1/agendas/{id}/items/{item}", theirAgenda, "1")
                .then()
                .extract()
                .path("id");
        String items = "\"items\": [\"%s\", \"%s\"]".formatted(item, theirItem);
        secretariatOf("A/HRC")
                .header("If-Match", "*")
                .body("{%s, \"verb\": \"urged\"}".formatted(items))
                .patch(address)
                .then()
                .statusCode(403);
        secretariatOf("A/HRC")
                .header("If-Match", "*")
                .body("{%s}".formatted(items))
                .patch(address)
                .then()
                .statusCode(200)
                .body("takenUp.item", contains("3(a)", "1"));
    }

    private static String idOf(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    private ValidatableResponse entered() {
        return write(mandate()).statusCode(201);
    }

    private static ValidatableResponse write(String mandate) {
        return as("secretariat").body(mandate).post("/v1/mandates").then();
    }

    private String mandate() {
        return """
                {"verb": "requested", "by": "the Conference",
                 "addressees": ["the expert meeting", "other relevant subsidiary bodies"],
                 "instruments": [{"instrument": "%s", "paragraph": "18"}],
                 "request": {"en": "to include, as a topic for discussion, information technologies"},
                 "text": {"en": "In paragraph 18 of its resolution 9/3, the Conference requested …"},
                 "items": ["%s"]}""".formatted(resolution, item);
    }

    private String filled(String query) {
        return query.replace("{resolution}", resolution.toString())
                .replace("{session}", session.toString())
                .replace("{agenda}", agenda)
                .replace("{item}", item)
                .replace("{conference}", conference.toString());
    }

    private static void theRegistryKnows(UUID instrument, String designation, UUID body) {
        TestRealm.neighbours()
                .stubFor(get(urlEqualTo("/v1/instruments/" + instrument))
                        .willReturn(okJson("""
                        {"id": "%s", "type": "RESOLUTION", "body": "%s", "designation": "%s",
                         "title": {"en": "A resolution"}, "symbol": null, "date": null}""".formatted(instrument, body, designation))));
    }
}
