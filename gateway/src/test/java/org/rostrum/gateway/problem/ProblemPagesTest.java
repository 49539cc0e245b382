package org.rostrum.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.login.LoginProblem;
import org.rostrum.gateway.page.HtmlPage;
import org.rostrum.gateway.problem.ProblemCatalogue.Explanation;
import org.rostrum.web.ProblemType;
import org.rostrum.web.WebProblem;

@GatewayTest
class ProblemPagesTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @ParameterizedTest
    @EnumSource
    void explainsEveryProblemOfTheWebWithItsOwnTitleAndStatus(WebProblem problem) {
        isExplained(problem);
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryProblemOfTheLoginWithItsOwnTitleAndStatus(LoginProblem problem) {
        isExplained(problem);
    }

    private void isExplained(ProblemType problem) {
        assertThat(catalogue.find(problem.slug())).hasValueSatisfying(explanation -> {
            assertThat(explanation.status()).isEqualTo(problem.status());
            assertThat(explanation.title()).isEqualTo(problem.title());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "precondition-required",
                "precondition-failed",
                "idempotency-key-malformed",
                "idempotency-key-in-flight",
                "idempotency-key-reused",
                "remote-time-exhausted",
                "speaking-time-over-limit",
                "item-not-at-meeting",
                "list-closed",
                "session-exists",
                "import-in-progress",
                "unreadable-document",
            })
    void explainsTheProblemsOfTheServices(String slug) {
        assertThat(catalogue.find(slug)).isPresent();
    }

    @Test
    void showsAPageForEveryProblemToAnybody() {
        for (Explanation problem : catalogue.all()) {
            given().get("/problems/" + problem.slug())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                    .body(allOf(
                            containsString("<h1>" + HtmlPage.escaped(problem.title()) + "</h1>"),
                            containsString(HtmlPage.escaped(problem.remedy()))));
        }
    }

    @Test
    void hasNoPageForAnUnknownProblem() {
        given().get("/problems/unheard-of")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("listed at /"));
    }

    @Test
    void leadsFromTheLandingPageToTheApiAndToEveryProblem() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(page).contains("href=\"/docs\"", "href=\"/openapi.json\"").doesNotContain("{problems}");
        catalogue.all().forEach(problem -> assertThat(page).contains("href=\"/problems/" + problem.slug() + "\""));
    }

    @Test
    void answersHeadLikeGetButWithoutBody() {
        given().head("/problems/not-found").then().statusCode(200).body(equalTo(""));
        given().head("/nowhere").then().statusCode(404).body(equalTo(""));
    }
}
