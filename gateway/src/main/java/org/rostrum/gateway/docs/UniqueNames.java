package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rostrum.gateway.route.Destination;

/**
 * Makes the names within several OpenAPI documents unique, so that they can stand in one. A component that two services
 * describe alike stays one; two different ones of the same name are told apart by their service's.
 */
final class UniqueNames {

    private static final String COMPONENTS = "components";
    /** The one scheme that all share; see {@link SecurityScheme}. */
    private static final String SHARED = "securitySchemes";

    private final Map<String, JsonNode> components = new HashMap<>();
    private final Set<String> operations = new HashSet<>();

    /** Renames, in this document, what an earlier one has used for something else. */
    void apply(Destination service, ObjectNode document) {
        String prefix = prefixOf(service);
        Map<String, JsonNode> own = componentsOf(document);
        Map<String, String> references = new HashMap<>();
        unlike(own).forEach(name -> {
            int end = name.lastIndexOf('/') + 1;
            references.put(name, name.substring(0, end) + prefix + name.substring(end));
        });
        references.forEach((old, name) -> {
            ObjectNode section = (ObjectNode) document.at(old.substring(1, old.lastIndexOf('/')));
            section.set(
                    name.substring(name.lastIndexOf('/') + 1), section.remove(old.substring(old.lastIndexOf('/') + 1)));
        });
        rewrite(document, references);
        renameOperations(document, prefix);
        componentsOf(document).forEach((name, component) -> components.putIfAbsent(name, component.deepCopy()));
    }

    /** By their references, {@code #/components/schemas/Body}. */
    private static Map<String, JsonNode> componentsOf(ObjectNode document) {
        Map<String, JsonNode> all = new HashMap<>();
        for (Map.Entry<String, JsonNode> section : document.path(COMPONENTS).properties()) {
            if (!section.getKey().equals(SHARED)) {
                String base = "#/" + COMPONENTS + "/" + section.getKey() + "/";
                section.getValue()
                        .properties()
                        .forEach(component -> all.put(base + component.getKey(), component.getValue()));
            }
        }
        return all;
    }

    /** Those of another meaning than an earlier one of the same name: in themselves, or in what they refer to. */
    private Set<String> unlike(Map<String, JsonNode> own) {
        Set<String> unlike = new HashSet<>();
        own.forEach((name, component) -> {
            if (components.containsKey(name) && !components.get(name).equals(component)) {
                unlike.add(name);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, JsonNode> component : own.entrySet()) {
                boolean refers =
                        component.getValue().findValuesAsText("$ref").stream().anyMatch(unlike::contains);
                if (refers && components.containsKey(component.getKey())) {
                    more |= unlike.add(component.getKey());
                }
            }
        }
        return unlike;
    }

    private void renameOperations(ObjectNode document, String prefix) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation instanceof ObjectNode object && object.has("operationId")) {
                    String id = object.get("operationId").asText();
                    if (!operations.add(id)) {
                        object.put("operationId", prefix + id);
                        operations.add(prefix + id);
                    }
                }
            }
        }
    }

    private static void rewrite(JsonNode node, Map<String, String> references) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getValue() instanceof TextNode text && references.containsKey(text.asText())) {
                    member.setValue(TextNode.valueOf(references.get(text.asText())));
                } else {
                    rewrite(member.getValue(), references);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rewrite(element, references));
        }
    }

    private static String prefixOf(Destination service) {
        String name = service.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
