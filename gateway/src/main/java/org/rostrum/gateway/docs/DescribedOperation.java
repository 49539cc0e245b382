package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One operation of an OpenAPI document.
 *
 * @param method in lower case, as the document has it
 * @param json the operation itself, to be completed
 */
record DescribedOperation(String path, String method, ObjectNode json) {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    static List<DescribedOperation> of(ObjectNode document) {
        List<DescribedOperation> all = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                    all.add(new DescribedOperation(path.getKey(), member.getKey(), operation));
                }
            }
        }
        return all;
    }

    /** As people write it: {@code GET /v1/sessions}. */
    String name() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    boolean writes() {
        return WRITING.contains(method);
    }

    boolean hasBody() {
        return json.has("requestBody");
    }

    /** Whether a token is needed. */
    boolean isProtected() {
        return json.has(CallerRoles.MEMBER);
    }

    /** Whether the last thing in the path is one resource of many, as in {@code /v1/sessions/{id}}. */
    boolean isOnOneResource() {
        return path.endsWith("}");
    }

    /** The action that a path ends with: {@code open} of {@code /v1/meetings/{id}:open}; empty without one. */
    String verb() {
        int colon = path.lastIndexOf(':');
        return colon > path.lastIndexOf('/') ? path.substring(colon + 1) : "";
    }

    boolean hasParameter(String name) {
        return json.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equalsIgnoreCase(name));
    }

    ArrayNode parameters() {
        return json.withArray("/parameters");
    }

    ObjectNode responses() {
        return json.withObject("/responses");
    }

    /** The answers that say that it was done. */
    List<ObjectNode> successes() {
        List<ObjectNode> found = new ArrayList<>();
        for (var response : responses().properties()) {
            if (response.getKey().startsWith("2") && response.getValue() instanceof ObjectNode answer) {
                found.add(answer);
            }
        }
        return found;
    }

    /** Whether a successful answer can be JSON. */
    boolean answersJson() {
        return successes().stream().anyMatch(answer -> answer.path("content").has("application/json"));
    }

    static ObjectNode reference(ObjectNode node, String kind, String name) {
        return node.put("$ref", "#/components/" + kind + "/" + name);
    }

    static JsonNode resolved(ObjectNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }
}
