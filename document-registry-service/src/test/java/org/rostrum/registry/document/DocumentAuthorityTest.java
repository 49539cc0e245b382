package org.rostrum.registry.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.registry.RegistryTest;

@QuarkusTest
class DocumentAuthorityTest extends RegistryTest {

    @Test
    void letsOnlyTheSecretariatOfTheBodyWrite() {
        String series = newSeries();
        String symbol = series + "/2023/1";
        for (String user : List.of("observer", "delegate-at", "interpreter", "chair", "partner-system")) {
            as(user).header("If-None-Match", "*")
                    .body("{}")
                    .put(documentOf(symbol))
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM)
                    .body("type", equalTo("/problems/forbidden"));
        }
        asSecretariatOf("CAC/COSP")
                .header("If-None-Match", "*")
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"), "detail", containsString(series));
        asSecretariatOf(series)
                .header("If-None-Match", "*")
                .body("{}")
                .put(documentOf(symbol))
                .then()
                .statusCode(201);
        asSecretariatOf("CAC/COSP")
                .header("If-Match", "*")
                .delete(documentOf(symbol))
                .then()
                .statusCode(403);
        asSecretariatOf("CAC/COSP")
                .header("If-Match", "*")
                .body("{}")
                .patch(documentOf(symbol))
                .then()
                .statusCode(403);
    }
}
