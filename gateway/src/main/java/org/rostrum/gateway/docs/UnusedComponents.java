package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Components that nothing refers to, such as those which frameworks bring. */
final class UnusedComponents {

    private static final String COMPONENTS = "components";
    /** These are named, not referred to. */
    private static final String SCHEMES = "securitySchemes";

    private UnusedComponents() {}

    static void removeFrom(ObjectNode document) {
        Set<String> reached = reachedFrom(document);
        for (var section : document.path(COMPONENTS).properties()) {
            if (!section.getKey().equals(SCHEMES) && section.getValue() instanceof ObjectNode named) {
                List<String> unused = named.propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .filter(name -> !reached.contains("#/" + COMPONENTS + "/" + section.getKey() + "/" + name))
                        .toList();
                named.remove(unused);
            }
        }
    }

    private static Set<String> reachedFrom(ObjectNode document) {
        Set<String> reached = new HashSet<>();
        Deque<JsonNode> pending = new ArrayDeque<>(List.of(document.path("paths")));
        while (!pending.isEmpty()) {
            for (JsonNode reference : pending.pop().findValues("$ref")) {
                if (reached.add(reference.asText())) {
                    pending.push(document.at(reference.asText().substring(1)));
                }
            }
        }
        return reached;
    }
}
