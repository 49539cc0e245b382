package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON schema of those fields of a custom resource that we use, written from what its definition says of them. A field
 * that is not in it is refused; who needs one looks it up and adds it. Where a part is one of Kubernetes' own, {@code
 * $comment} names the official model, {@code model: V1PodSpec}.
 */
final class OwnSchema {

    private static final String MODEL = "model: ";

    private final JsonNode definition;
    private final Schema schema;

    private OwnSchema(JsonNode definition) {
        this.definition = definition;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(definition.toString(), InputFormat.JSON);
    }

    static OwnSchema of(String kind) {
        try (InputStream file = OwnSchema.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            return new OwnSchema(new ObjectMapper().readTree(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        schema.validate(document.toString(), InputFormat.JSON).forEach(fault -> faults.add(fault.toString()));
        addFaultsOfModels(definition, document, faults);
        return faults;
    }

    private static void addFaultsOfModels(JsonNode definition, JsonNode value, List<String> faults) {
        String comment = definition.path("$comment").asText();
        if (comment.startsWith(MODEL) && !value.isMissingNode()) {
            faults.addAll(StrictModels.faults(comment.substring(MODEL.length()), value));
        }
        definition
                .path("properties")
                .properties()
                .forEach(field -> addFaultsOfModels(field.getValue(), value.path(field.getKey()), faults));
        String members = value.isArray() ? "items" : "additionalProperties";
        value.forEach(member -> addFaultsOfModels(definition.path(members), member, faults));
    }
}
