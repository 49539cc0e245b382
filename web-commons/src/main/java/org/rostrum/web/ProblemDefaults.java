package org.rostrum.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Completes problems that the frameworks raise: each gets a type of ours, a detail that says what to do, and the
 * correlation id. Details of unexpected errors stay in the log.
 */
@ApplicationScoped
public class ProblemDefaults implements ProblemPostProcessor {

    private static final Map<WebProblem, String> DETAILS = Map.of(
            WebProblem.INVALID_INPUT,
            "The member violations names each value that is missing or wrong, and what is wanted instead.",
            WebProblem.UNAUTHORIZED,
            "Send a valid access token of the realm rostrum: Authorization: Bearer <token>.",
            WebProblem.FORBIDDEN,
            "None of your roles allows this call.",
            WebProblem.NOT_FOUND,
            "No resource is offered under this path. The paths are listed in /openapi.json.",
            WebProblem.METHOD_NOT_ALLOWED,
            "The resource exists, but not for this method. The methods are listed in /openapi.json.",
            WebProblem.INTERNAL_ERROR,
            "The error has been logged. Try again later, and name the correlationId when you report it.");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        // Quarkus wraps what the JSON parser says of a body in an answer that says nothing.
        if (problem.getType() == null
                && context.cause != null
                && context.cause.getCause() instanceof JsonProcessingException malformed) {
            return apply(MalformedJson.problem(malformed), context);
        }
        HttpProblem.Builder builder = HttpProblem.builder(problem);
        if (problem.getType() == null) {
            WebProblem type = typeOf(problem);
            builder.withType(type.uri()).withTitle(type.title());
            if (type == WebProblem.INTERNAL_ERROR || DETAILS.containsKey(type) && isUnhelpful(problem)) {
                builder.withDetail(DETAILS.get(type));
            }
        }
        if (CorrelationId.current() != null && !problem.getParameters().containsKey(CorrelationId.NAME)) {
            builder.with(CorrelationId.NAME, CorrelationId.current());
        }
        return builder.build();
    }

    private static WebProblem typeOf(HttpProblem problem) {
        if (problem.getParameters().containsKey("violations")) {
            return WebProblem.INVALID_INPUT;
        }
        int status = problem.getStatusCode();
        return WebProblem.ofStatus(status).orElse(status < 500 ? WebProblem.BAD_REQUEST : WebProblem.INTERNAL_ERROR);
    }

    private static boolean isUnhelpful(HttpProblem problem) {
        // What JAX-RS and RESTEasy say when nobody said anything.
        return problem.getDetail() == null
                || problem.getDetail().startsWith("HTTP ")
                || problem.getDetail().startsWith("Unable to find matching");
    }
}
