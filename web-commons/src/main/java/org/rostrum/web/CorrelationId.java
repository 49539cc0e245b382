package org.rostrum.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request one id that stands in each log line and each answer, so that a caller's question can be followed
 * through all services. A caller may bring its own in {@value #HEADER}: 8–64 letters, digits, {@code . _ -}; anything
 * else is replaced, so that nothing can be written into our logs.
 */
@ApplicationScoped
public class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";
    /** The name in the log's context and in problem answers. */
    public static final String NAME = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    /** Before every other filter and route. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(CorrelationId::mark, FIRST);
    }

    private static void mark(RoutingContext context) {
        String brought = context.request().getHeader(HEADER);
        String id = brought != null && ACCEPTED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
        context.put(NAME, id);
        MDC.put(NAME, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    /** The id of the request at hand; null outside a request. */
    public static String current() {
        return (String) MDC.get(NAME);
    }
}
