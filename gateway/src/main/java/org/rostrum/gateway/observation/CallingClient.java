package org.rostrum.gateway.observation;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The program that sent a request, as the realm names it: not the person who uses it. */
public final class CallingClient {

    /** Where no token was asked for, or none was good. */
    static final String UNKNOWN = "-";

    private static final String KEY = CallingClient.class.getName();
    /** OpenID Connect Core, section 2: the client to which the token was given. */
    private static final String AUTHORIZED_PARTY = "azp";

    private CallingClient() {}

    /** @param identity from a token that was checked */
    public static void note(RoutingContext context, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(AUTHORIZED_PARTY) instanceof String client) {
            context.put(KEY, client);
        }
    }

    static String of(RoutingContext context) {
        String client = context.get(KEY);
        return client == null ? UNKNOWN : client;
    }
}
