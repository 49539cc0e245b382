package org.rostrum.web.observation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Under what name a request is counted and traced: the template of its route, never its path. Paths are without number,
 * hold symbols, and one kind of them is a secret.
 */
@ApplicationScoped
public class RouteTemplate {

    /** The name of every request that no route has taken, whatever its path. */
    public static final String UNMATCHED = "/unmatched";

    /** Where Quarkus' metrics and traces look for it; its REST layer puts the resource's template there. */
    private static final String LOCAL = "UrlPathTemplate";

    private static final int AFTER_CORRELATION_ID = 9_990;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    set(context, UNMATCHED);
                    context.next();
                },
                AFTER_CORRELATION_ID);
    }

    /** @param template as the API's documentation writes paths, {@code /v1/meetings/{id}} */
    public static void set(RoutingContext context, String template) {
        ((HttpServerRequestInternal) context.request()).context().putLocal(LOCAL, template);
    }
}
