package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        Map<String, String> references = new HashMap<>();
        if (document.get(COMPONENTS) instanceof ObjectNode sections) {
            sections.properties().forEach(section -> {
                if (!section.getKey().equals(SHARED) && section.getValue() instanceof ObjectNode named) {
                    rename(section.getKey(), named, prefix, references);
                }
            });
        }
        rewrite(document, references);
        renameOperations(document, prefix);
    }

    private void rename(String section, ObjectNode named, String prefix, Map<String, String> references) {
        String base = "#/" + COMPONENTS + "/" + section + "/";
        for (String name :
                List.copyOf(named.properties().stream().map(Map.Entry::getKey).toList())) {
            JsonNode component = named.get(name);
            JsonNode earlier = components.putIfAbsent(base + name, component.deepCopy());
            if (earlier != null && !earlier.equals(component)) {
                named.remove(name);
                named.set(prefix + name, component);
                components.put(base + prefix + name, component);
                references.put(base + name, base + prefix + name);
            }
        }
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
