package org.rostrum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.gateway.route.Method.GET;
import static org.rostrum.gateway.route.Method.POST;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private final Route documents =
            new Route(Set.of(GET, POST), "/v1/documents", Destination.REGISTRY, RouteClass.BULK);

    @Test
    void takesAPageOfAListForUsual() {
        assertThat(documents.kindOf("GET", null)).isEqualTo(RouteClass.USUAL);
        assertThat(documents.kindOf("HEAD", "*/*")).isEqualTo(RouteClass.USUAL);
        assertThat(documents.kindOf("GET", "application/json")).isEqualTo(RouteClass.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv", "application/json;q=0.1, text/*"})
    void takesAnExportForBulk(String accept) {
        assertThat(documents.kindOf("GET", accept)).isEqualTo(RouteClass.BULK);
    }

    @Test
    void takesABatchForBulkWhateverItAccepts() {
        assertThat(documents.kindOf("POST", "application/json")).isEqualTo(RouteClass.BULK);
    }

    @Test
    void leavesOtherRoutesWhatTheyAre() {
        Route file = new Route(Set.of(GET), "/v1/document-files/{id}", Destination.REGISTRY, RouteClass.FILE);
        assertThat(file.kindOf("GET", null)).isEqualTo(RouteClass.FILE);
    }
}
