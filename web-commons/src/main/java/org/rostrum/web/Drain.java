package org.rostrum.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives up kept connections once the process is told to end. What balances load sends new connections elsewhere, but one
 * that is open stays: without this the next request on it would find nobody.
 */
@ApplicationScoped
public class Drain {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private volatile boolean ending;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL_OTHERS);
    }

    void handle(RoutingContext context) {
        if (ending) {
            if (context.request().version() == HttpVersion.HTTP_2) {
                // The peer opens no more streams; those that are open are answered (GOAWAY, RFC 9113, 6.8).
                context.request().connection().shutdown();
            } else {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        }
        context.next();
    }
}
