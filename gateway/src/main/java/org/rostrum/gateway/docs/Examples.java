package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts examples to operations: what was asked and answered once the annotated agenda of 2023 was imported. One for each
 * schema, since a resource looks alike wherever it is answered; a patch, which may be anything, has one for its operation.
 */
final class Examples {

    /** Under which an operation shows it. */
    private static final String COMMON = "2023";

    private final JsonNode known;
    private final ObjectNode examples;

    /**
     * @param known examples by the name of a schema, or of an operation ({@code PATCH /v1/sessions/{id}}) for its body
     * @param document whose operations get them
     */
    Examples(JsonNode known, ObjectNode document) {
        this.known = known;
        this.examples = document.withObject("/components/examples");
    }

    void add(DescribedOperation operation) {
        for (JsonNode content : operation.json().path("requestBody").path("content")) {
            refer(content, known.has(operation.name()) ? operation.name() : schemaOf(content));
        }
        for (ObjectNode answer : operation.successes()) {
            JsonNode content = answer.path("content").path("application/json");
            refer(content, schemaOf(content));
        }
    }

    private static String schemaOf(JsonNode content) {
        String reference = content.path("schema").path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Said once in the document, referred to by every operation. */
    private void refer(JsonNode content, String name) {
        if (content instanceof ObjectNode media && known.has(name) && !media.has("example") && !media.has("examples")) {
            String component = name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
            examples.putObject(component).set("value", known.get(name).deepCopy());
            DescribedOperation.reference(media.putObject("examples").putObject(COMMON), "examples", component);
        }
    }
}
