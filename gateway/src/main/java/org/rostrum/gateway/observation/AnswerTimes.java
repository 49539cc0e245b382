package org.rostrum.gateway.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.rostrum.gateway.admission.Admission;
import org.rostrum.gateway.route.Route;
import org.rostrum.web.observation.MeterLimits;

/**
 * How long each service's answers take to begin, and with what kind of status: that of the whole exchange would tell of
 * slow callers and of event streams, which last for hours. Refusals of the gateway itself count too where the route was
 * known: a service that cannot be reached is seen by its 503.
 */
@ApplicationScoped
public class AnswerTimes {

    /** Before everything that may refuse, after the correlation id. */
    private static final int PRIORITY = 9_940;

    private final MeterRegistry registry;

    AnswerTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Filters filters) {
        filters.register(this::observe, PRIORITY);
    }

    private void observe(RoutingContext context) {
        long begun = System.nanoTime();
        context.addHeadersEndHandler(head -> record(context, System.nanoTime() - begun));
        context.next();
    }

    private void record(RoutingContext context, long nanoseconds) {
        Route route = Admission.routeOf(context);
        if (route != null && route.destination().isUpstream()) {
            Timer.builder(MeterLimits.GATEWAY_ANSWERS)
                    .description("Time until a service's answer began, as the gateway sees it")
                    .tag("service", route.destination().service())
                    .tag("status", context.response().getStatusCode() / 100 + "xx")
                    .register(registry)
                    .record(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }
}
