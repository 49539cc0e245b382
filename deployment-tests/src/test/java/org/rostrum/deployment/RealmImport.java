package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The realm for production, made of the one for local stacks: without its people and without the program that takes
 * passwords; secrets and the gateway's address are placeholders that Keycloak's operator fills from Secrets.
 */
final class RealmImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCAL_GATEWAY = "http://localhost:8080";
    private static final String OTHER_LOCAL_NAME = "http://127.0.0.1:8080";
    private static final String GATEWAY = "GATEWAY_URL";

    private RealmImport() {}

    static JsonNode of(Path sampleRealm) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(sampleRealm.toFile());
        ObjectNode placeholders = JSON.createObjectNode();
        placeholders.set(GATEWAY, secret("realm-addresses", "gateway"));

        ArrayNode clients = JSON.createArrayNode();
        realm.path("clients").forEach(client -> {
            if (!client.path("directAccessGrantsEnabled").asBoolean()) {
                clients.add(atTheGateway(client));
            }
        });
        clients.forEach(client -> {
            if (client.has("secret")) {
                String id = client.path("clientId").asText();
                String placeholder = id.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
                ((ObjectNode) client).put("secret", "${" + placeholder + "}");
                placeholders.set(placeholder, secret(id + "-client", "secret"));
            }
        });
        realm.set("clients", clients);

        ArrayNode users = JSON.createArrayNode();
        realm.path("users").forEach(user -> {
            if (user.has("serviceAccountClientId")) {
                users.add(user);
            }
        });
        realm.set("users", users);

        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("apiVersion", "k8s.keycloak.org/v2alpha1").put("kind", "KeycloakRealmImport");
        manifest.putObject("metadata").put("name", "rostrum");
        ObjectNode spec = manifest.putObject("spec").put("keycloakCRName", "keycloak");
        spec.set("placeholders", placeholders);
        spec.set("realm", realm);
        return manifest;
    }

    private static JsonNode secret(String name, String key) {
        ObjectNode placeholder = JSON.createObjectNode();
        placeholder.putObject("secret").put("name", name).put("key", key);
        return placeholder;
    }

    /** Addresses of the local gateway become its real one; the second name of this machine is left out. */
    private static JsonNode atTheGateway(JsonNode value) {
        if (value.isTextual()) {
            // Keycloak separates several addresses in one text so.
            String kept = Stream.of(value.asText().split("##"))
                    .filter(address -> !address.startsWith(OTHER_LOCAL_NAME))
                    .collect(Collectors.joining("##"));
            return JSON.getNodeFactory().textNode(kept.replace(LOCAL_GATEWAY, "${" + GATEWAY + "}"));
        } else if (value.isArray()) {
            ArrayNode kept = JSON.createArrayNode();
            StreamSupport.stream(value.spliterator(), false)
                    .filter(item -> !item.asText().startsWith(OTHER_LOCAL_NAME))
                    .forEach(item -> kept.add(atTheGateway(item)));
            return kept;
        } else if (value.isObject()) {
            ObjectNode copy = JSON.createObjectNode();
            value.properties().forEach(entry -> copy.set(entry.getKey(), atTheGateway(entry.getValue())));
            return copy;
        }
        return value;
    }
}
