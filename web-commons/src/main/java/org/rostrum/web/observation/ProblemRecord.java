package org.rostrum.web.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.logging.Logger;

/**
 * Counts problem answers and writes a line for each, by type and status only. Their details may quote what a caller sent,
 * names of persons too, so the problem library, which would log them, is silent. What nobody expected has its stack; that
 * something is away (503) has it at DEBUG only, since then every request ends so.
 */
@ApplicationScoped
public class ProblemRecord implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemRecord.class);
    private static final int UNAVAILABLE = 503;
    private static final String PAGES = "/problems/";
    /** After everything that completes the problem. */
    private static final int LAST = Integer.MIN_VALUE;

    private final MeterRegistry registry;

    ProblemRecord(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public int priority() {
        return LAST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String type = count(problem);
        int status = problem.getStatusCode();
        if (status >= 500 && status != UNAVAILABLE) {
            LOG.errorf(context.cause, "Answered with %d %s", status, type);
        } else {
            LOG.infof("Answered with %d %s", status, type);
            LOG.debugf(context.cause, "Why it was %d %s", status, type);
        }
        return problem;
    }

    /**
     * @param problem complete, with its type
     * @return the type's name; there are as many as pages of problems
     */
    public String count(HttpProblem problem) {
        String type = slugOf(problem.getType());
        Counter.builder("rostrum.problems")
                .description("Problem answers by type")
                .tag("type", type)
                .tag("status", Integer.toString(problem.getStatusCode()))
                .register(registry)
                .increment();
        return type;
    }

    private static String slugOf(URI type) {
        String reference = type == null ? "" : type.toString();
        return reference.startsWith(PAGES) ? reference.substring(PAGES.length()) : "other";
    }
}
