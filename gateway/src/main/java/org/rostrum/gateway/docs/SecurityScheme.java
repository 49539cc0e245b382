package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.gateway.GatewaySettings;

/** How to log in, as the API's documentation says it: where Keycloak is, is known only when the gateway runs. */
@ApplicationScoped
public class SecurityScheme {

    /** The name under which the services' operations ask for it. */
    static final String NAME = "rostrum";

    private static final String BEARER = "bearer";
    private static final String SECURITY = "security";

    private final String endpoints;

    SecurityScheme(GatewaySettings settings) {
        endpoints = settings.loginUrl() + "/protocol/openid-connect";
    }

    /** Replaces the document's schemes, and asks for one of them wherever nothing else is said. */
    void put(ObjectNode document) {
        ObjectNode components = document.withObject("/components");
        ObjectNode schemes = components.putObject("securitySchemes");
        ObjectNode flow = schemes.putObject(NAME)
                .put("type", "oauth2")
                .put("description", "Log in at Keycloak, realm rostrum.")
                .putObject("flows")
                .putObject("authorizationCode")
                .put("authorizationUrl", endpoints + "/auth")
                .put("tokenUrl", endpoints + "/token");
        flow.putObject("scopes").put("openid", "Who you are");
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm rostrum, however you got it.");
        var either = document.putArray(SECURITY);
        either.addObject().putArray(NAME).add("openid");
        either.addObject().putArray(BEARER);
        document.path("paths").forEach(path -> path.forEach(SecurityScheme::replaceScheme));
    }

    /**
     * Lets an operation ask for what the document asks for. A service names a scheme that only it knows, with which the
     * documentation would send no token at all; the roles it lists there are kept as {@code x-roles}.
     */
    private static void replaceScheme(JsonNode operation) {
        if (operation instanceof ObjectNode asking && !asking.path(SECURITY).isEmpty()) {
            var roles = asking.putArray("x-roles");
            asking.remove(SECURITY).forEach(scheme -> scheme.forEach(named -> named.forEach(roles::add)));
        }
    }
}
