package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.LocalStack;

/** What callers see while a service is down, and that nothing is lost or done twice by it. */
@ExtendWith(RunningStack.class)
class OutageTest {
    @Test
    void gatewaySaysWhichServiceIsDownAndLogsTheCorrelationId(Api api, LocalStack stack) throws IOException {
        stack.kill("document-registry-service");
        try {
            api.as("observer")
                    .header("X-Correlation-Id", "registry-is-down")
                    .get("/v1/documents")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("X-Correlation-Id", "registry-is-down")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/service-unavailable"))
                    .body("correlationId", equalTo("registry-is-down"));
            // The request's own line may be written when the caller has its answer already.
            await().untilAsserted(() -> assertThat(linesWith("registry-is-down", stack.log("gateway")))
                    .anySatisfy(line ->
                            assertThat(line).contains(" WARN ", "[registry-is-down]", "document-registry-service"))
                    .anySatisfy(line -> assertThat(line).contains(" INFO ", "GET /v1/documents 503"))
                    .hasSize(2));
            api.as("observer").get("/v1/sessions").then().statusCode(200);
        } finally {
            stack.startAgain("document-registry-service");
        }
        api.as("observer").get("/v1/documents").then().statusCode(200);
    }

    @Test
    void aPhoneStillShowsTheDayWithoutTheRegistry(SampleAgenda sample, Api api, LocalStack stack) {
        String overview = "/v1/sessions/" + sample.session() + "/overview?date=2023-09-07";
        stack.kill("document-registry-service");
        try {
            api.as("delegate-at")
                    .get(overview)
                    .then()
                    .statusCode(200)
                    .body("missing", equalTo(List.of("documents")))
                    .body("meetings", hasSize(2), "agenda.items", hasSize(8), "documents.title", notNullValue());
        } finally {
            stack.startAgain("document-registry-service");
        }
        api.as("delegate-at").get(overview).then().statusCode(200).body("missing", hasSize(0));
    }

    @Test
    void importThatStoppedAtASilentServiceGoesOnAndKnowsWhatItHadMade(Api api, LocalStack stack) throws IOException {
        String text = AnotherSession.TWENTY_FIRST.text();
        stack.kill("schedule-service");
        try {
            api.as("secretariat")
                    .header("X-Correlation-Id", "import-in-an-outage")
                    .contentType("text/markdown")
                    .body(text)
                    .post("/v1/imports")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("X-Correlation-Id", "import-in-an-outage")
                    .body("type", equalTo("/problems/neighbour-unavailable"));
            assertThat(linesWith("import-in-an-outage", stack.log("agenda-service")))
                    .anySatisfy(line -> assertThat(line).contains("[import-in-an-outage]", "stopped at step session"));
        } finally {
            stack.startAgain("schedule-service");
        }

        Response again = SampleAgenda.importInto(api, text);

        again.then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"), "failure", nullValue())
                .body("steps.name.unique().size()", equalTo(again.path("steps.size()")))
                .body(
                        "steps.findAll { it.name.startsWith('document:%s') }.outcome"
                                .formatted(AnotherSession.TWENTY_FIRST.seriesOfTheYear()),
                        equalTo(List.of("CREATED", "CREATED", "CREATED")))
                .body("steps.findAll { it.name.startsWith('meeting:') }.outcome.unique()", equalTo(List.of("CREATED")));
        String session = again.path("steps.find { it.name == 'session' }.url");
        api.as("observer")
                .get("/v1/meetings?session=" + session.replaceFirst(".*/", ""))
                .then()
                .body("data", hasSize(8));
        api.as("observer")
                .get("/v1/sessions?ordinal=" + AnotherSession.TWENTY_FIRST.number())
                .then()
                .body("data", hasSize(1));
    }

    private static List<String> linesWith(String text, Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).toList();
        }
    }
}
