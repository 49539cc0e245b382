package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says of every value how large it can be. Where a service promises no narrower bound, what a body may weigh is one: in
 * 10 MB there are no more than so many characters or elements. And what is not required may be null: services write
 * every member, and take null as if the member were left out.
 */
final class SchemaBounds {

    private static final int BODY_BYTES = 10 * 1024 * 1024;
    /** An element takes a character and a comma. */
    private static final int MOST_ELEMENTS = BODY_BYTES / 2;
    /**
     * What JSON text must be made of here: no half of a surrogate pair (RFC 8259, 8.2). JSON Schema reads patterns by code
     * points, so whole pairs pass; without an alternative in it, since Java matches those by recursion.
     */
    private static final String WHOLE_CHARACTERS = "^[^\\uD800-\\uDFFF]*$";

    private static final int LANGUAGES = 6;
    private static final List<String> SAY_WHAT_A_STRING_IS = List.of("format", "pattern", "enum", "const");

    private SchemaBounds() {}

    /** Completes every schema of a document. */
    static void set(ObjectNode document) {
        for (JsonNode schema : document.path("components").path("schemas")) {
            bound(schema);
        }
        for (String section : new String[] {"parameters", "headers", "responses"}) {
            findSchemas(document.path("components").path(section));
        }
        findSchemas(document.path("paths"));
        allowNull(document.path("components").path("schemas"));
    }

    private static void findSchemas(JsonNode node) {
        for (var member : node.properties()) {
            if (member.getKey().equals("schema")) {
                bound(member.getValue());
            } else if (!member.getKey().equals("example") && !member.getKey().equals("examples")) {
                findSchemas(member.getValue());
            }
        }
        if (node instanceof ArrayNode array) {
            array.forEach(SchemaBounds::findSchemas);
        }
    }

    private static void bound(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        Set<String> types = typesOf(schema);
        if (types.contains("string")) {
            boundString(schema);
        }
        if (types.contains("integer")) {
            boundInteger(schema);
        }
        if (types.contains("array") && !schema.has("maxItems")) {
            schema.put("maxItems", MOST_ELEMENTS);
        }
        if (schema.get("additionalProperties") instanceof ObjectNode && !schema.has("maxProperties")) {
            schema.put("maxProperties", schema.has("propertyNames") ? LANGUAGES : MOST_ELEMENTS);
        }
        schema.path("properties").forEach(SchemaBounds::bound);
        bound(schema.path("items"));
        bound(schema.path("additionalProperties"));
        for (String combination : new String[] {"allOf", "anyOf", "oneOf"}) {
            schema.path(combination).forEach(SchemaBounds::bound);
        }
    }

    private static void boundString(ObjectNode schema) {
        if (SAY_WHAT_A_STRING_IS.stream().noneMatch(schema::has)) {
            schema.put("pattern", WHOLE_CHARACTERS);
        }
        if (!schema.has("maxLength") && !schema.has("enum") && !schema.has("const")) {
            schema.put("maxLength", lengthOf(schema.path("format").asText()));
        }
    }

    private static int lengthOf(String format) {
        return switch (format) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "time", "local-time" -> 18;
            case "date-time" -> 35;
            default -> BODY_BYTES;
        };
    }

    private static void boundInteger(ObjectNode schema) {
        if (!schema.has("format")) {
            schema.put("format", "int32");
        }
        boolean large = schema.path("format").asText().equals("int64");
        if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
            schema.put("minimum", large ? Long.MIN_VALUE : Integer.MIN_VALUE);
        }
        if (!schema.has("maximum") && !schema.has("exclusiveMaximum")) {
            schema.put("maximum", large ? Long.MAX_VALUE : Integer.MAX_VALUE);
        }
    }

    static Set<String> typesOf(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    private static void allowNull(JsonNode schemas) {
        for (JsonNode schema : schemas) {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            if (schema.get("properties") instanceof ObjectNode properties) {
                for (var property : properties.properties()) {
                    if (!required.contains(property.getKey()) && property.getValue() instanceof ObjectNode value) {
                        property.setValue(orNull(value));
                    }
                }
            }
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = schema.objectNode();
            ArrayNode choices = either.putArray("anyOf");
            choices.addObject().set("$ref", schema.remove("$ref"));
            choices.addObject().put("type", "null");
            either.setAll(schema);
            return either;
        }
        Set<String> types = typesOf(schema);
        if (!types.isEmpty() && !types.contains("null")) {
            ArrayNode either = schema.arrayNode();
            if (schema.path("type").isArray()) {
                schema.path("type").forEach(either::add);
            } else {
                either.add(schema.path("type"));
            }
            schema.set("type", either.add("null"));
            if (schema.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
        }
        return schema;
    }
}
