package org.rostrum.gateway.authentication;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rostrum.gateway.observation.CallingClient;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.web.WebProblem;

/**
 * Asks for a valid access token of the realm: signature, issuer, audience and expiry, as quarkus-oidc checks them. What
 * the bearer may do is for the services, which check the token again.
 */
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final String CHALLENGE = "Bearer realm=\"rostrum\"";
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HttpAuthenticator authenticator;
    private final Problems problems;

    TokenCheck(HttpAuthenticator authenticator, Problems problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    /** Goes on with {@code admitted} or ends the exchange with a problem. */
    public void require(RoutingContext context, Consumer<SecurityIdentity> admitted) {
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> decide(context, identity, admitted),
                        failure -> problems.refuse(context, problemOf(failure)));
    }

    private void decide(RoutingContext context, SecurityIdentity identity, Consumer<SecurityIdentity> admitted) {
        if (identity == null || identity.isAnonymous()) {
            boolean other = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
            problems.refuse(
                    context,
                    WebProblem.UNAUTHORIZED
                            .because((other
                                            ? "The Authorization header has no bearer token."
                                            : "The request has no access token.")
                                    + " Send one of the realm rostrum: Authorization: Bearer <token>.")
                            .withHeader("WWW-Authenticate", CHALLENGE));
        } else {
            CallingClient.note(context, identity);
            admitted.accept(identity);
        }
    }

    private static HttpProblem.Builder problemOf(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            // RFC 6750, 3.1. Which check failed is in the log; telling it helps only those who guess.
            LOG.debugf(failure, "Token refused");
            return WebProblem.UNAUTHORIZED
                    .because(
                            "The access token is not valid here: it has expired, or is not one of the realm rostrum for"
                                    + " the audience rostrum. Get a new one and send the request again.")
                    .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
        }
        LOG.warnf("The token cannot be checked, because the identity provider does not answer: %s", failure);
        return WebProblem.SERVICE_UNAVAILABLE
                .because(
                        "Access tokens cannot be checked now, because the identity provider (Keycloak) does not answer."
                                + " Try again in %d seconds.".formatted(RETRY_AFTER_SECONDS))
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .with("service", "keycloak");
    }
}
