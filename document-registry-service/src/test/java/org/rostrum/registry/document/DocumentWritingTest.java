package org.rostrum.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentWritingTest extends RegistryTest {

    @Inject
    EntityManager entities;

    @Test
    void wantsToKnowWhetherAPutCreatesOrReplaces() {
        String symbol = newSeries() + "/2023/1";
        as("secretariat")
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(428)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/precondition-required"));
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(412);
        String tag = enter(symbol, "{\"status\": \"ISSUED\"}");
        as("secretariat")
                .header("If-None-Match", "*")
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"), "currentTag", equalTo(tag));
        as("secretariat").body("{}").put(documentOf(symbol)).then().statusCode(428);
        as("observer").get(documentOf(symbol)).then().header("ETag", tag).body("status", equalTo("ISSUED"));
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        String symbol = newSeries() + "/2023/1";
        String first = enter(symbol, "{\"title\": {\"en\": \"Draft\"}, \"author\": \"The secretariat\"}");
        String second = as("secretariat")
                .header("If-Match", first)
                .body("{\"title\": {\"en\": \"Report\", \"fr\": \"Rapport\"}}")
                .put(documentOf(symbol))
                .then()
                .statusCode(200)
                .body("title.fr", equalTo("Rapport"), "author", nullValue())
                .header("ETag", not(first))
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", first)
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(412)
                .body("currentTag", equalTo(second));
        as("secretariat")
                .header("If-Match", "W/" + second)
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(412);
        as("observer")
                .header("If-None-Match", second)
                .get(documentOf(symbol))
                .then()
                .statusCode(304);
        as("observer")
                .header("If-None-Match", first)
                .get(documentOf(symbol))
                .then()
                .statusCode(200);
        as("observer")
                .get(documentOf(symbol) + "?lang=fr")
                .then()
                .body("title.fr", equalTo("Rapport"), "title.en", nullValue());
    }

    @Test
    void changesByMergePatch() {
        String symbol = newSeries() + "/2023/1";
        String tag = enter(
                symbol, "{\"title\": {\"en\": \"Report\"}, \"date\": \"2023-06-26\", \"distribution\": \"GENERAL\"}");
        as("secretariat").body("{}").patch(documentOf(symbol)).then().statusCode(428);
        String changed = as("secretariat")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"title\": {\"fr\": \"Rapport\"}, \"date\": null, \"status\": \"ISSUED\"}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(200)
                .body("title.en", equalTo("Report"), "title.fr", equalTo("Rapport"), "date", nullValue())
                .body("status", equalTo("ISSUED"), "distribution", equalTo("GENERAL"))
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", tag)
                .body("{}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(412);
        as("secretariat")
                .header("If-Match", changed)
                .body("{\"number\": \"2\"}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"), "pointer", equalTo("/number"));
        as("secretariat")
                .header("If-Match", changed)
                .body("{\"author\": \"\"}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        as("secretariat")
                .header("If-Match", changed)
                .body("{}")
                .patch(documentOf(symbol) + "?lang=fr")
                .then()
                .statusCode(400);
        as("observer").get(documentOf(symbol)).then().header("ETag", changed).body("number", equalTo("1"));
    }

    @Test
    void deletesOnlyTheVersionThatWasRead() {
        String symbol = newSeries() + "/2023/1";
        String tag = enter(symbol, "{}");
        as("secretariat").delete(documentOf(symbol)).then().statusCode(428);
        as("secretariat")
                .header("If-Match", "\"77\"")
                .delete(documentOf(symbol))
                .then()
                .statusCode(412);
        as("secretariat")
                .header("If-Match", tag)
                .delete(documentOf(symbol))
                .then()
                .statusCode(204);
        as("observer").get(documentOf(symbol)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as("secretariat")
                .header("If-Match", tag)
                .delete(documentOf(symbol))
                .then()
                .statusCode(404);
    }

    @Test
    void writesEachChangeIntoTheChangeLog() {
        String symbol = newSeries() + "/2023/1";
        String tag = enter(symbol, "{\"title\": {\"en\": \"Draft\"}}");
        String second = as("admin")
                .header("If-Match", tag)
                .body("{\"title\": {\"en\": \"Report\"}}")
                .patch(documentOf(symbol))
                .header("ETag");
        as("secretariat")
                .header("If-Match", second)
                .delete(documentOf(symbol))
                .then()
                .statusCode(204);
        List<Object[]> rows = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select action, actorName, before, after from ChangeRow"
                                + " where resourceType = 'document' and resourceId = ?1 order by id",
                        Object[].class)
                .setParameter(1, symbol)
                .getResultList());
        assertThat(rows)
                .extracting(row -> row[0] + " by " + row[1])
                .containsExactly("created by secretariat", "updated by admin", "deleted by secretariat");
        assertThat(rows.get(0)[2]).isNull();
        assertThat(rows.get(1)[2]).asString().contains("Draft");
        assertThat(rows.get(1)[3]).asString().contains("Report");
        assertThat(rows.get(2)[3]).isNull();
    }

    @Test
    void refusesDetailsThatCannotBe() {
        String symbol = documentOf(newSeries() + "/2023/1");
        for (String details : List.of(
                "{\"bodyPrefix\": \"A\"}",
                "{\"symbol\": \"A/1\"}",
                "{\"status\": \"LOST\"}",
                "{\"status\": 1}",
                "{\"originalLanguage\": \"de\"}",
                "{\"title\": {}}",
                "{\"title\": {\"en\": \" \"}}",
                "{\"title\": \"Report\"}",
                "{\"titlesAsPrinted\": [null]}",
                "{\"titlesAsPrinted\": [{\"en\": null}]}",
                "{\"date\": \"26 June 2023\"}",
                "{\"date\": \"+12023-06-26\"}",
                "{\"author\": \"" + "x".repeat(501) + "\"}",
                "{\"jobNumber\": 23}",
                "{\"title\": {\"en\": \"" + "x".repeat(DocumentDetails.MAX_TITLE + 1) + "\"}}",
                "{\"title\": {\"en\": \"x\"}, \"titlesAsPrinted\": " + fullTitles() + "}",
                "{\"author\": \"\\ud800\"}",
                "{",
                "",
                "null",
                "[]")) {
            as("secretariat")
                    .header("If-None-Match", "*")
                    .body(details)
                    .put(symbol)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM);
        }
        String longest = "{\"title\": {\"en\": \"" + "ﷺ".repeat(DocumentDetails.MAX_TITLE) + "\"}, \"author\": \""
                + "é".repeat(500) + "\"}";
        as("secretariat")
                .header("If-None-Match", "*")
                .body(longest)
                .put(symbol)
                .then()
                .statusCode(201);
        as("observer").get(symbol).then().body("title", not(hasSize(0)), "author", equalTo("é".repeat(500)));
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"titlesAsPrinted\": " + fullTitles() + "}")
                .put(symbol)
                .then()
                .statusCode(200);
    }

    /** As many characters as all titles of a document may have together. */
    private static String fullTitles() {
        String title = "{\"fr\": \"" + "é".repeat(DocumentDetails.MAX_TITLE) + "\"}";
        int count = DocumentDetails.MAX_TITLES_TOGETHER / DocumentDetails.MAX_TITLE;
        return Collections.nCopies(count, title).toString();
    }
}
