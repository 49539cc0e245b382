package org.rostrum.agenda.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.figure.DatabaseFigures;
import org.rostrum.web.testing.Metrics;

@QuarkusTest
class MetricsTest extends AgendaTest {

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    DatabaseFigures figures;

    @Test
    void tellImportsByState() {
        double before = planned();
        as("secretariat")
                .contentType("text/markdown; charset=UTF-8")
                .body(document2023() + "\n" + UUID.randomUUID() + "\n")
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201);

        assertThat(planned()).isEqualTo(before + 1);
        assertThat(Metrics.of(metrics).value("rostrum_imports", "state=\"failed\""))
                .isPresent();
    }

    @Test
    void leaveHealthAndTheApisDescriptionWhereTheyWere() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/openapi?format=json").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(404);
    }

    private double planned() {
        figures.read();
        return Metrics.of(metrics).value("rostrum_imports", "state=\"planned\"").orElseThrow();
    }
}
