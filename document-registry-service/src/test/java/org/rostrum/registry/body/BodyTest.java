package org.rostrum.registry.body;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.rostrum.registry.RegistryTest;

/** What the tests of bodies share. */
abstract class BodyTest extends RegistryTest {

    static ValidatableResponse create(String body) {
        return as("secretariat").body(body).post("/v1/bodies").then();
    }

    static String newBody(String body) {
        return create(body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse patch(String id, String patch) {
        return as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/bodies/" + id)
                .then();
    }

    static String bodyNamed(String template) {
        return template.formatted("Body " + UUID.randomUUID());
    }
}
