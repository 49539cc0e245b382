package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts examples to an operation: what was asked and answered once the annotated agenda of 2023 was imported. */
final class Examples {

    private Examples() {}

    /** @param example with the members {@code request} and {@code response}, each of them optional */
    static void add(DescribedOperation operation, JsonNode example) {
        if (example.has("request")) {
            operation.json().path("requestBody").path("content").forEach(content -> put(content, example.get("request")));
        }
        if (example.has("response")) {
            for (ObjectNode answer : operation.successes()) {
                put(answer.path("content").path("application/json"), example.get("response"));
            }
        }
    }

    private static void put(JsonNode content, JsonNode example) {
        if (content instanceof ObjectNode media) {
            media.set("example", example.deepCopy());
        }
    }
}
