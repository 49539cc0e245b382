package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.gateway.GatewaySettings;

/** How to log in, as the API's documentation says it: where Keycloak is, is known only when the gateway runs. */
@ApplicationScoped
public class SecurityScheme {

    /** The name under which the services' operations ask for it. */
    static final String NAME = "rostrum";

    private static final String BEARER = "bearer";
    private static final String TOKENS = "Tokens are short-lived JWTs, checked by every service as RFC8725 advises:"
            + " signature, algorithm, issuer, audience, expiry.";
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
                .put("description", "Log in at Keycloak, realm rostrum. " + TOKENS)
                .putObject("flows")
                .putObject("authorizationCode")
                .put("authorizationUrl", endpoints + "/auth")
                .put("tokenUrl", endpoints + "/token")
                .put("refreshUrl", endpoints + "/token");
        flow.putObject("scopes").put("openid", "Who you are");
        schemes.putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm rostrum, however you got it. " + TOKENS);
        var either = document.putArray(SECURITY);
        either.addObject().putArray(NAME).add("openid");
        either.addObject().putArray(BEARER);
    }
}
