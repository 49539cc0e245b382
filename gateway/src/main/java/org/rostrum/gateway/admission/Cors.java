package org.rostrum.gateway.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.route.Method;

/**
 * Lets scripts of the sites that were named read our answers, and of no other: a browser keeps an answer from them that
 * does not name their origin. Never with cookies (no {@code Access-Control-Allow-Credentials}): such a script sends
 * the token itself.
 */
@ApplicationScoped
public class Cors {

    /** After the security headers, before a preflight could be refused as a method that no route takes. */
    private static final int BEFORE_ADMISSION = 9_500;

    private static final int PREFLIGHT_HOLDS_SECONDS = 600;
    private static final Set<String> REQUEST_HEADERS = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Digest",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Range",
            "Repr-Digest",
            "X-Correlation-Id");
    private static final Set<String> ANSWER_HEADERS = Set.of(
            "Content-Disposition",
            "Content-Range",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Repr-Digest",
            "Retry-After",
            "WWW-Authenticate",
            "X-Correlation-Id");

    private final Set<String> origins;
    private final CorsHandler handler;

    Cors(GatewaySettings settings) {
        origins = settings.corsOrigins().map(Set::copyOf).orElse(Set.of());
        handler = CorsHandler.create()
                .allowedMethods(Arrays.stream(Method.values())
                        .map(method -> HttpMethod.valueOf(method.name()))
                        .collect(Collectors.toSet()))
                .allowedHeaders(REQUEST_HEADERS)
                .exposedHeaders(ANSWER_HEADERS)
                .maxAgeSeconds(PREFLIGHT_HOLDS_SECONDS);
        origins.forEach(handler::addOrigin);
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::handle, BEFORE_ADMISSION);
        }
    }

    private void handle(RoutingContext context) {
        // What is kept of an answer to one site is not for another.
        context.response().putHeader(HttpHeaders.VARY, "origin");
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            handler.handle(context);
        } else {
            context.next();
        }
    }
}
