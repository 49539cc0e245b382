package org.rostrum.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The API's description as a judge of answers: what it does not name must not be in them. */
final class Description {

    private static final String HERE = "https://rostrum.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    Description(String openapi) {
        document = read(openapi);
        for (JsonNode schema : document.path("components").path("schemas")) {
            if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, document.toString())));
    }

    /** The operation of a read of this path, such as {@code /v1/sessions/{id}}. */
    String operationOf(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        return document.path("paths").propertyStream()
                .filter(operation -> operation.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(template -> Pattern.matches(
                        "\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E", bare))
                .min(java.util.Comparator.comparingLong(template -> template.chars().filter(c -> c == '{').count()))
                .orElseThrow(() -> new AssertionError("The description has no " + path));
    }

    /** What in a JSON answer to a read of this path is not as described. */
    List<String> mistakesIn(String path, String answer) {
        String schema = document.path("paths")
                .path(operationOf(path))
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
        return schemas.getSchema(SchemaLocation.of(HERE + schema)).validate(read(answer)).stream()
                .map(mistake -> path + " " + mistake)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
