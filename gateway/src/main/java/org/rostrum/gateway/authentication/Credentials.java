package org.rostrum.gateway.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What a request is known by, as services are told it: the caller's own header, or the token from a page's session. */
public final class Credentials {

    private static final String KEY = Credentials.class.getName();

    private Credentials() {}

    /** The header Authorization for the services; null where the caller has no token at all. */
    public static String of(RoutingContext context) {
        String ofSession = context.get(KEY);
        return ofSession == null ? context.request().getHeader(HttpHeaders.AUTHORIZATION) : ofSession;
    }

    static void set(RoutingContext context, String accessToken) {
        context.put(KEY, "Bearer " + accessToken);
    }
}
