package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.Stack;

@ExtendWith(RunningStack.class)
class ProblemTest {
    @ParameterizedTest
    @EnumSource
    void isToldThroughTheGatewayAsByTheServiceItself(Mistake mistake, SampleAgenda sample, Api api, Stack stack) {
        JsonPath through = problem(mistake, stack.gatewayUrl(), api);
        JsonPath direct = problem(mistake, stack.serviceUrl(mistake.service()), api);
        assertThat(through.getString("title")).isEqualTo(direct.getString("title"));
    }

    @ParameterizedTest
    @EnumSource
    void hasATypeThatLeadsToItsPage(Mistake mistake, Api api, Stack stack) {
        JsonPath problem = problem(mistake, stack.gatewayUrl(), api);
        api.anonymously(stack.gatewayUrl())
                .get(problem.getString("type"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>" + problem.getString("title") + "</h1>"));
    }

    @ParameterizedTest
    @MethodSource("org.rostrum.endtoend.DeclaredProblem#ofAllProcesses")
    void everyTypeThatAProcessDeclaresHasAPageWithItsTitleAndStatus(DeclaredProblem declared, Api api, Stack stack) {
        api.anonymously(stack.gatewayUrl())
                .get("/problems/" + declared.slug())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>" + declared.title().replace("'", "&#39;") + "</h1>"))
                .body(containsString(Integer.toString(declared.status())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/", "/v1"})
    void callerWithoutTokenLearnsNothingOfWhatIsThere(String path, Api api, Stack stack) {
        for (String service : new String[] {"agenda-service", "document-registry-service", "schedule-service"}) {
            assertThat(api.anonymously(stack.serviceUrl(service)).get(path).statusCode())
                    .isIn(401, 404);
        }
    }

    @Test
    void answerWithoutAGivenCorrelationIdHasAFreshOne(Api api, Stack stack) {
        String first = api.anonymously(stack.gatewayUrl()).get("/v1/sessions").header("X-Correlation-Id");
        String second = api.anonymously(stack.gatewayUrl()).get("/v1/sessions").header("X-Correlation-Id");
        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    @Test
    void correlationIdThatCouldForgeALogLineIsReplaced(Api api, Stack stack) {
        api.anonymously(stack.gatewayUrl())
                .header("X-Correlation-Id", "a] ERROR [b")
                .get("/v1/sessions")
                .then()
                .statusCode(401)
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static JsonPath problem(Mistake mistake, String baseUrl, Api api) {
        String correlationId = "mistake-" + mistake.ordinal();
        return mistake.madeAt(baseUrl, api, correlationId)
                .then()
                .statusCode(mistake.status())
                .contentType("application/problem+json")
                .header("X-Correlation-Id", equalTo(correlationId))
                .body("type", equalTo(mistake.type()), "status", equalTo(mistake.status()))
                .body("title", matchesPattern(".{5,}"), "detail", matchesPattern("(?s).{10,}"))
                .body("correlationId", equalTo(correlationId))
                .extract()
                .jsonPath();
    }
}
