package org.rostrum.gateway.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.rostrum.gateway.admission.Admission;
import org.rostrum.gateway.route.Method;
import org.rostrum.gateway.route.Route;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.observation.RouteTemplate;

/**
 * One line for each request, when it is over: what was asked for by which program, how it ended, how long it took. Of the
 * path only the template of its route, of the caller only the program: nothing about a person, and no secret.
 */
@ApplicationScoped
public class AccessLog {

    static final String CATEGORY = "org.rostrum.gateway.access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    /** Before everything that may refuse, after the correlation id. */
    private static final int PRIORITY = 9_950;
    /** Asked every few seconds by whoever watches over the process. */
    private static final String PROBES = "/q/health";
    /** nginx's number for a caller who went away before the answer's end; no answer has it. */
    private static final int CALLER_GONE = 499;

    void register(@Observes Filters filters) {
        filters.register(this::observe, PRIORITY);
    }

    private void observe(RoutingContext context) {
        long begun = System.nanoTime();
        SpanContext span = Span.current().getSpanContext();
        context.addEndHandler(end -> write(context, span, System.nanoTime() - begun));
        context.next();
    }

    private static void write(RoutingContext context, SpanContext span, long nanoseconds) {
        Route route = Admission.routeOf(context);
        if (!LOG.isLoggable(Level.INFO) || route != null && route.path().startsWith(PROBES)) {
            return;
        }
        String method =
                Method.named(context.request().method().name()).map(Enum::name).orElse("OTHER");
        String template = route == null ? RouteTemplate.UNMATCHED : route.path();
        int status = context.response().ended() ? context.response().getStatusCode() : CALLER_GONE;
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(nanoseconds);
        String client = CallingClient.of(context);
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO,
                "%s %s %d %d ms %s".formatted(method, template, status, milliseconds, client),
                ExtLogRecord.FormatStyle.NO_FORMAT,
                AccessLog.class.getName());
        line.setLoggerName(CATEGORY);
        // The handler may be called outside the request's context, so nothing is taken from there.
        line.putMdc(CorrelationId.NAME, context.get(CorrelationId.NAME));
        if (span.isValid()) {
            line.putMdc("traceId", span.getTraceId());
        }
        line.putMdc("method", method);
        line.putMdc("route", template);
        line.putMdc("status", Integer.toString(status));
        line.putMdc("milliseconds", Long.toString(milliseconds));
        line.putMdc("client", client);
        LOG.logRaw(line);
    }
}
