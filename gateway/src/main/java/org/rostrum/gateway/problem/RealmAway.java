package org.rostrum.gateway.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.web.WebProblem;

/** Nobody can be known, because the realm was never reached or is needed just now and does not answer. */
public final class RealmAway {

    private static final int RETRY_AFTER_SECONDS = 5;

    private RealmAway() {}

    public static HttpProblem.Builder problem() {
        return WebProblem.SERVICE_UNAVAILABLE
                .because(
                        "Access tokens cannot be checked now, because the identity provider (Keycloak) does not answer."
                                + " Try again in %d seconds.".formatted(RETRY_AFTER_SECONDS))
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .with("service", "keycloak");
    }
}
