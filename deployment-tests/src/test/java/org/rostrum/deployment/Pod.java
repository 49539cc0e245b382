package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Somebody on the network, as policies see them: by labels of the pod and of its namespace. */
record Pod(String name, String namespace, Map<String, String> namespaceLabels, Map<String, String> labels) {

    static Pod in(String namespace, String name, Map<String, String> labels) {
        return new Pod(name, namespace, Map.of("kubernetes.io/metadata.name", namespace), labels);
    }

    /** Somebody in a namespace that is only known by its label. */
    static Pod labelledNamespace(String name, String label) {
        return new Pod(name, name, Map.of("kubernetes.io/metadata.name", name, label, "true"), Map.of("app", name));
    }

    boolean isSelectedBy(JsonNode selector) {
        return matches(selector, labels);
    }

    /** @param peer of a policy that stands in {@code home} */
    boolean isPeer(JsonNode peer, String home) {
        if (peer.has("ipBlock")) {
            throw new IllegalArgumentException("Addresses are not understood here: " + peer);
        }
        boolean namespaceFits = peer.has("namespaceSelector")
                ? matches(peer.path("namespaceSelector"), namespaceLabels)
                : namespace.equals(home);
        return namespaceFits && (!peer.has("podSelector") || matches(peer.path("podSelector"), labels));
    }

    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        boolean fits = Manifest.texts(selector.path("matchLabels")).entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        for (JsonNode expression : selector.path("matchExpressions")) {
            if (!expression.path("operator").asText().equals("In")) {
                throw new IllegalArgumentException("Only In is understood here: " + expression);
            }
            String value = labels.get(expression.path("key").asText());
            boolean found = false;
            for (JsonNode wanted : expression.path("values")) {
                found |= wanted.asText().equals(value);
            }
            fits &= found;
        }
        return fits;
    }
}
