package org.rostrum.agenda.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.agenda.RequestStatements;

@QuarkusTest
class AgendaLimitsTest extends AgendaTest {

    @Inject
    @PersistenceUnitExtension
    RequestStatements statements;

    /** Fewer where it was read before and is still in memory, which depends on what else was read. */
    @Test
    void readsAThousandItemsWithAFewStatements() {
        String thousand = create(items(1_000)).statusCode(201).extract().path("id");
        String session = valueOf("session", "/v1/agendas/" + thousand);
        for (String path : List.of(
                "/v1/agendas/" + thousand,
                "/v1/agendas/" + thousand + "/items/9",
                "/v1/agendas/" + thousand + "/items",
                "/v1/agendas/" + thousand + "?lang=fr",
                "/v1/agendas/" + thousand + "/versions/1",
                "/v1/agendas/" + thousand + "/items/9/annotations")) {
            assertThat(statements(path)).as(path).isBetween(1L, 3L);
        }
        assertThat(statements("/v1/agendas?session=" + session)).isBetween(1L, 4L);
        as("observer").get("/v1/agendas/" + thousand).then().body("items", hasSize(1_000));
    }

    @Test
    void putsAThousandItemsTogetherFromTheirRowsWithAsManyStatementsAsTen() {
        String ten = create(items(10)).statusCode(201).extract().path("id");
        String thousand = create(items(1_000)).statusCode(201).extract().path("id");
        assertThat(statementsOfAPatch(thousand)).isLessThan(statementsOfAPatch(ten) + 10);
    }

    @Test
    void readsAnAgendaAgainWithOneStatement() {
        String id = newAgenda();
        as("observer").get("/v1/agendas/" + id).then().statusCode(200);
        assertThat(statements("/v1/agendas/" + id)).isEqualTo(1);
    }

    private long statementsOfAPatch(String id) {
        String item = "/v1/agendas/%s/items/9".formatted(id);
        var request = changing(item).body("{\"title\": {\"en\": \"Another title\"}}");
        return statements.of(correlation -> request.header("X-Correlation-Id", correlation)
                .patch(item)
                .then()
                .statusCode(200));
    }

    private long statements(String path) {
        return statements.of(correlation -> as("observer")
                .header("X-Correlation-Id", correlation)
                .get(path)
                .then()
                .statusCode(200));
    }

    @Test
    void takesAsManyItemsAsTheLimitAndNoMore() {
        create(nested(2_001))
                .statusCode(422)
                .body("type", equalTo("/problems/agenda-too-large"), "limit", equalTo("items"))
                .body("given", equalTo(2_001), "maximum", equalTo(2_000));
        create(nested(2_000)).statusCode(201);
    }

    /** Half of them are sub-items, so that no single list is too long. */
    private static String nested(int count) {
        int top = count / 2;
        return IntStream.rangeClosed(1, top)
                .mapToObj(n -> "{\"number\": \"%d\", \"title\": {\"en\": \"Item\"}, \"items\": [%s]}"
                        .formatted(n, n < top || count % 2 == 0 ? sub(n, 1) : sub(n, 1) + ", " + sub(n, 2)))
                .collect(Collectors.joining(","));
    }

    private static String sub(int n, int m) {
        return "{\"number\": \"%d(%d)\", \"title\": {\"en\": \"Sub-item\"}}".formatted(n, m);
    }

    private static String items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> """
                        {"number": "%1$d", "title": {"en": "Item %1$d", "fr": "Point %1$d"},
                         "annotations": [{"en": "Paragraph of item %1$d."}],
                         "documentation": [{"symbol": "A/%1$d", "title": {"en": "Report"}}],
                         "programme": [{"kind": "BRIEFING", "holders": [{"en": "UNODC"}]}]}""".formatted(n)).collect(Collectors.joining(","));
    }

    private static ValidatableResponse create(String items) {
        return as("secretariat")
                .body(
                        "{\"session\": \"%s\", \"bodyPrefix\": \"CAC/COSP/EG.1\", \"originalLanguage\": \"en\", \"items\": [%s]}"
                                .formatted(UUID.randomUUID(), items))
                .post("/v1/agendas")
                .then();
    }

    @Test
    void refusesDeepNesting() {
        create(chain(10)).statusCode(201);
        create(chain(11)).statusCode(422).body("limit", equalTo("levels"), "given", equalTo(11));
        create(chain(400)).statusCode(422).body("limit", equalTo("levels"));
        create(chain(600)).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    private static String chain(int levels) {
        return IntStream.rangeClosed(1, levels)
                        .mapToObj(n -> "{\"number\": \"%d\", \"title\": {\"en\": \"T\"}, \"items\": [".formatted(n))
                        .collect(Collectors.joining())
                + "]}".repeat(levels);
    }

    @Test
    void refusesParagraphsThatAreNone() {
        String agenda = newAgenda();
        paragraph(agenda, "x".repeat(50_000)).statusCode(201);
        paragraph(agenda, "x".repeat(50_001))
                .statusCode(422)
                .body("type", equalTo("/problems/text-too-long"), "length", equalTo(50_001))
                .body("maximum", equalTo(50_000), "language", equalTo("en"), "member", equalTo("text"));
        paragraph(agenda, "x".repeat(10_000_000)).statusCode(422).body("length", equalTo(10_000_000));
        paragraph(agenda, "<div></div>").statusCode(422).body("type", equalTo("/problems/unacceptable-text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202e", "\\u202a", "\\u0000", "\\u0007", "\\ufeff", "\\u2067"})
    void refusesCharactersThatNobodySeesInAnyText(String character) {
        String agenda = newAgenda();
        paragraph(agenda, "ab" + character + "c")
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "position", equalTo(2));
        String item = "/v1/agendas/%s/items/1".formatted(agenda);
        changing(item)
                .body("{\"title\": {\"fr\": \"ab%sc\"}}".formatted(character))
                .patch(item)
                .then()
                .statusCode(422)
                .body("member", equalTo("title"), "language", equalTo("fr"));
    }

    @Test
    void refusesMarkupInTitles() {
        String item = "/v1/agendas/%s/items/1".formatted(newAgenda());
        changing(item)
                .body("{\"title\": {\"en\": \"Opening <script>alert(1)</script>\"}}")
                .patch(item)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unacceptable-text"), "position", equalTo(8));
        changing(item)
                .body("{\"title\": {\"en\": \"Fewer than < 5 & more\"}}")
                .patch(item)
                .then()
                .statusCode(200)
                .body("title.en", equalTo("Fewer than < 5 & more"));
    }

    @Test
    void storesParagraphsClean() {
        String agenda = newAgenda();
        paragraph(agenda, "<b onclick='x()'>Bold</b><script>alert(1)</script> <a href='javascript:x()'>link</a>")
                .statusCode(201)
                .body("text.en", equalTo("<strong>Bold</strong> link"));
        create("""
                {"number": "1", "title": {"en": "T"}, "annotations": [{"en": "<p onload=x>One</p><img src=x>"}]}""").statusCode(201).body("items[0].annotations[0].text.en", equalTo("One"));
    }

    private static ValidatableResponse paragraph(String agenda, String text) {
        return quietly()
                .body("{\"text\": {\"en\": \"" + text + "\"}}")
                .post("/v1/agendas/{id}/items/1/annotations", agenda)
                .then();
    }

    /** Without the log of what is sent, which would be many times as large as it. */
    private static RequestSpecification quietly() {
        return as("secretariat").config(RestAssuredConfig.config());
    }
}
