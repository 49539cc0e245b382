package org.rostrum.registry.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyTreeTest extends BodyTest {

    @Test
    void keepsBodiesInATree() {
        String grandparent = newBody(bodyNamed("{\"names\": {\"en\": \"%s\"}}"));
        String parent = newBody(bodyNamed("{\"names\": {\"en\": \"%s\"}, \"parent\": \"" + grandparent + "\"}"));
        String child = newBody(bodyNamed("{\"names\": {\"en\": \"%s\"}, \"parent\": \"" + parent + "\"}"));
        for (String below : List.of(grandparent, parent, child)) {
            patch(grandparent, "{\"parent\": \"%s\"}".formatted(below))
                    .statusCode(422)
                    .body("type", equalTo("/problems/circular-parent"), "parent", equalTo(below));
        }
        patch(child, "{\"parent\": \"%s\"}".formatted(grandparent))
                .statusCode(200)
                .body("parent", equalTo(grandparent));
        patch(child, "{\"parent\": null}").statusCode(200).body("parent", nullValue());
        String nobody = UUID.randomUUID().toString();
        patch(child, "{\"parent\": \"%s\"}".formatted(nobody))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-parent"), "parent", equalTo(nobody));
        create(bodyNamed("{\"names\": {\"en\": \"%s\"}, \"parent\": \"" + nobody + "\"}"))
                .statusCode(422);
    }

    @Test
    void closesNoCircleWhenTwoMovesMeet() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = newBody(bodyNamed("{\"names\": {\"en\": \"%s\"}}"));
            String other = newBody(bodyNamed("{\"names\": {\"en\": \"%s\"}}"));
            Callable<Integer> down = () -> patch(one, "{\"parent\": \"%s\"}".formatted(other))
                    .extract()
                    .statusCode();
            Callable<Integer> up = () -> patch(other, "{\"parent\": \"%s\"}".formatted(one))
                    .extract()
                    .statusCode();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(List.of(down, up))) {
                    assertThat(answer.get()).isIn(200, 412, 422, 503);
                }
            }
            String above = as("observer").get("/v1/bodies/" + one).path("parent");
            String below = as("observer").get("/v1/bodies/" + other).path("parent");
            assertThat(above == null || below == null).isTrue();
        }
    }
}
