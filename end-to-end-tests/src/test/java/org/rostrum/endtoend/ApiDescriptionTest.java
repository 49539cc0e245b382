package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/** The description of the API that is committed, beside the one that the gateway gives. */
@ExtendWith(RunningStack.class)
class ApiDescriptionTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path COMMITTED = MODULE.resolveSibling("docs").resolve("openapi.json");
    private static final Path SERVED = MODULE.resolve("target").resolve("openapi.json");
    private static final String USUAL_KEYCLOAK = "http://localhost:8180";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void isTheCommittedOne(Api api, Stack stack) throws IOException {
        String served = api.anonymously(stack.gatewayUrl())
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace(stack.keycloakUrl(), USUAL_KEYCLOAK);
        JsonNode description = JSON.readTree(served);
        Files.writeString(SERVED, JSON.writeValueAsString(description) + "\n");
        JsonNode committed = Files.exists(COMMITTED) ? JSON.readTree(COMMITTED.toFile()) : JSON.nullNode();
        assertThat(committed.equals(description))
                .as(
                        "docs/openapi.json is what the gateway answers at /openapi.json. Where it is not, the API has"
                                + " changed: look at the difference, and if it is meant, name it in CHANGELOG.md and%n"
                                + "cp %s %s",
                        SERVED, COMMITTED)
                .isTrue();
    }
}
