package org.rostrum.registry.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.figure.DatabaseFigures;
import org.rostrum.registry.RegistryTest;
import org.rostrum.web.testing.Metrics;

@QuarkusTest
class MetricsTest extends RegistryTest {

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    DatabaseFigures figures;

    @Test
    void tellDocumentsByStatus() {
        double before = now("rostrum_documents", "status=\"cited\"");
        enter(newSeries() + "/1", "{\"status\": \"CITED\"}");

        assertThat(now("rostrum_documents", "status=\"cited\"")).isEqualTo(before + 1);
    }

    @Test
    void tellFiles() {
        assertThat(now("rostrum_document_files")).isNotNegative();
        assertThat(now("rostrum_document_file_bytes")).isNotNegative();
    }

    @Test
    void nameNoSymbol() {
        String symbol = newSeries() + "/7";
        enter(symbol, "{}");
        as("observer").get(documentOf(symbol)).then().statusCode(200);
        as("observer").get("/v1/documents/" + symbol).then().statusCode(200);
        as("observer").put("/v1/documents").then().statusCode(405);

        assertThat(Metrics.of(metrics).lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count"))
                .noneMatch(line -> line.contains(symbol) || line.contains(symbol.replace("/", "%2F")));
    }

    private double now(String name, String... labels) {
        figures.read();
        return Metrics.of(metrics).value(name, labels).orElseThrow();
    }
}
