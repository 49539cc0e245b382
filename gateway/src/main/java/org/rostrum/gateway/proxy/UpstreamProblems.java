package org.rostrum.gateway.proxy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.rostrum.gateway.route.Destination;
import org.rostrum.web.WebProblem;

/** What a caller is told when a service gives no answer: above all, whether its request may have been carried out. */
final class UpstreamProblems {

    private static final int RETRY_UNREACHABLE_SECONDS = 2;
    private static final int RETRY_BUSY_SECONDS = 1;
    private static final String PERHAPS_DONE = " It may have been carried out all the same: look before you send it"
            + " again, or send it again with the same Idempotency-Key.";

    private final Destination destination;

    UpstreamProblems(Destination destination) {
        this.destination = destination;
    }

    HttpProblem.Builder timeout() {
        return WebProblem.GATEWAY_TIMEOUT
                .because("The %s did not answer in time.".formatted(destination.service()) + PERHAPS_DONE)
                .with("service", destination.service());
    }

    HttpProblem.Builder brokenOff() {
        return WebProblem.BAD_GATEWAY
                .because("The %s broke off before it answered.".formatted(destination.service()) + PERHAPS_DONE)
                .with("service", destination.service());
    }

    HttpProblem.Builder unreachable() {
        return notSent("The %s cannot be reached now".formatted(destination.service()), RETRY_UNREACHABLE_SECONDS);
    }

    /** All connections of the lane are in use, and as many requests wait as may. */
    HttpProblem.Builder busy() {
        return notSent(
                "The %s has as many requests to answer as it may have at once".formatted(destination.service()),
                RETRY_BUSY_SECONDS);
    }

    /** @param rest for how long nothing is tried */
    HttpProblem.Builder resting(Duration rest) {
        return notSent(
                "The %s left most of the last requests without an answer, so it is given a rest"
                        .formatted(destination.service()),
                (int) Math.max(1, rest.plusMillis(999).toSeconds()));
    }

    private HttpProblem.Builder notSent(String reason, int retryAfterSeconds) {
        return WebProblem.SERVICE_UNAVAILABLE
                .because(
                        "%s; the request was not carried out. Try again in %d %s. What other services answer is not affected."
                                .formatted(reason, retryAfterSeconds, retryAfterSeconds == 1 ? "second" : "seconds"))
                .withHeader("Retry-After", retryAfterSeconds)
                .with("service", destination.service());
    }

    /** A refusal of the service's server itself, which knows nothing of problem answers. */
    HttpProblem.Builder unexplained(int status) {
        WebProblem type =
                WebProblem.ofStatus(status).orElse(status < 500 ? WebProblem.BAD_REQUEST : WebProblem.INTERNAL_ERROR);
        return type.because("The %s refused this without an explanation. See /openapi.json for what it takes."
                        .formatted(destination.service()))
                .withStatus(status)
                .with("service", destination.service());
    }
}
