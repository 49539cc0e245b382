package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The NetworkPolicy that Keycloak's operator makes of a Keycloak resource. */
final class KeycloakPolicy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HTTP = 8080;
    private static final int HTTPS = 8443;
    private static final int MANAGEMENT = 9000;
    private static final int SESSIONS = 7800;
    private static final int SESSIONS_ALIVE = 57800;

    private KeycloakPolicy() {}

    static Manifest of(Manifest keycloak) {
        ObjectNode policy = JSON.createObjectNode().put("kind", "NetworkPolicy");
        policy.putObject("metadata").put("namespace", keycloak.namespace()).put("name", "keycloak-network-policy");
        ObjectNode spec = policy.putObject("spec");
        spec.putArray("policyTypes").add("Ingress");
        ObjectNode servers = spec.putObject("podSelector")
                .putObject("matchLabels")
                .put("app", "keycloak")
                .put("app.kubernetes.io/managed-by", "keycloak-operator")
                .put("app.kubernetes.io/instance", keycloak.name());
        ArrayNode ingress = spec.putArray("ingress");
        if (keycloak.at("/spec/http/httpEnabled").asBoolean()) {
            allow(ingress, keycloak.at("/spec/networkPolicy/http"), HTTP);
        }
        allow(ingress, keycloak.at("/spec/networkPolicy/https"), HTTPS);
        allow(ingress, keycloak.at("/spec/networkPolicy/management"), MANAGEMENT);
        ArrayNode themselves = JSON.createArrayNode();
        themselves.addObject().putObject("podSelector").set("matchLabels", servers);
        allow(ingress, themselves, SESSIONS);
        allow(ingress, themselves, SESSIONS_ALIVE);
        return new Manifest(policy);
    }

    private static void allow(ArrayNode ingress, JsonNode from, int port) {
        ObjectNode rule = ingress.addObject();
        if (!from.isMissingNode()) {
            rule.set("from", from);
        }
        rule.putArray("ports").addObject().put("protocol", "TCP").put("port", port);
    }
}
