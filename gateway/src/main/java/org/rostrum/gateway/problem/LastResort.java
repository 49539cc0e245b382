package org.rostrum.gateway.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.rostrum.web.WebProblem;

/** Answers what nobody else did and what went wrong on the way, so that no refusal leaves without explaining itself. */
@ApplicationScoped
public class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    /** Behind the resources, which Quarkus puts behind all its own handlers. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private static final String PRIVATE = "/calendars/";

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(LAST - 1).handler(this::nothingHere);
        router.route().order(LAST).failureHandler(this::failed);
    }

    private void nothingHere(RoutingContext context) {
        problems.refuse(
                context, WebProblem.NOT_FOUND.because("Nothing has this path. The paths are listed in /openapi.json."));
    }

    private void failed(RoutingContext context) {
        int status = context.statusCode();
        WebProblem type = WebProblem.ofStatus(status)
                .orElse(status >= 400 && status < 500 ? WebProblem.BAD_REQUEST : WebProblem.INTERNAL_ERROR);
        if (type == WebProblem.INTERNAL_ERROR) {
            LOG.errorf(
                    context.failure(),
                    "%s %s failed",
                    context.request().method(),
                    loggedPath(context.request().path()));
            problems.refuse(
                    context,
                    type.because("The error has been logged. Try again later, and name the correlationId when you"
                            + " report it."));
        } else {
            problems.refuse(context, type.because("The gateway could not read the request. See /openapi.json."));
        }
    }

    /** Of a private address only its beginning: who knows the rest may read the calendar. */
    private static String loggedPath(String path) {
        return path != null && path.startsWith(PRIVATE) ? PRIVATE + "…" : path;
    }
}
