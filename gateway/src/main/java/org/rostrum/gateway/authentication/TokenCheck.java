package org.rostrum.gateway.authentication;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.observation.CallingClient;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.problem.RealmAway;
import org.rostrum.web.WebProblem;
import org.rostrum.web.token.KeyId;
import org.rostrum.web.token.UnknownKeys;
import org.rostrum.web.token.VerifiedTokens;

/**
 * Asks for a valid access token of the realm: signature, issuer, audience, type and expiry, as quarkus-oidc checks them,
 * or as it did within the last minute. What the bearer may do is for the services, which check the token again.
 */
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    static final String CHALLENGE = "Bearer realm=\"rostrum\"";
    /** How long nobody asks for keys again that could not be had. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final HttpAuthenticator authenticator;
    private final SessionCheck sessions;
    private final Problems problems;
    private final VerifiedTokens<Caller> verified;
    private final UnknownKeys unknownKeys;
    private final Clock clock = Clock.systemUTC();
    /** True when any token could be checked, since keys that were had once are kept. */
    private volatile boolean keysAreKnown;

    private volatile Instant restUntil = Instant.MIN;

    TokenCheck(HttpAuthenticator authenticator, SessionCheck sessions, Problems problems, GatewaySettings settings) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.problems = problems;
        this.verified = new VerifiedTokens<>(settings.verifiedTokens(), clock);
        this.unknownKeys = new UnknownKeys(verified::knowsKey);
    }

    /** What is to be done with a request that has no valid token: the answer, or a milder one that comes before it. */
    @FunctionalInterface
    public interface Refusal {
        void with(HttpProblem.Builder problem);
    }

    /** Goes on with {@code admitted}, or with {@code refused} where there is no valid token. */
    public void require(RoutingContext context, Consumer<Caller> admitted, Refusal refused) {
        if (sessions.isFor(context)) {
            sessions.verified(context)
                    .subscribe()
                    .with(
                            token -> admit(context, callerOf(token), admitted),
                            failure -> explain(context, failure, refused));
            return;
        }
        String credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Caller known = credentials == null ? null : verified.find(credentials);
        if (known != null) {
            admit(context, known, admitted);
            return;
        }
        if (!keysAreKnown && clock.instant().isBefore(restUntil)) {
            problems.refuse(context, RealmAway.problem());
            return;
        }
        unknownKeys
                .check(KeyId.ofCredentials(credentials), () -> authenticator.attemptAuthentication(context))
                .subscribe()
                .with(
                        identity -> decide(context, credentials, identity, admitted, refused),
                        failure -> explain(context, failure, refused));
    }

    private void decide(
            RoutingContext context,
            String credentials,
            SecurityIdentity identity,
            Consumer<Caller> admitted,
            Refusal refused) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            keysAreKnown = true;
            Caller caller = callerOf(token);
            verified.add(credentials, KeyId.of(token.getRawToken()), caller.expiry(), caller);
            admit(context, caller, admitted);
        } else {
            refused.with(WebProblem.UNAUTHORIZED
                    .because((credentials == null
                                    ? "The request has no access token."
                                    : "The Authorization header has no bearer token.")
                            + " Send one of the realm rostrum: Authorization: Bearer <token>.")
                    .withHeader("WWW-Authenticate", CHALLENGE));
        }
    }

    private static void admit(RoutingContext context, Caller caller, Consumer<Caller> admitted) {
        CallingClient.note(context, caller);
        admitted.accept(caller);
    }

    private static Caller callerOf(JsonWebToken token) {
        String subject = token.getSubject() == null ? token.getName() : token.getSubject();
        String client = token.getClaim(Claims.azp.name());
        return new Caller(subject, client == null ? subject : client, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private void explain(RoutingContext context, Throwable failure, Refusal refused) {
        if (failure instanceof SessionCheck.Refused session) {
            refused.with(session.problem());
        } else if (failure instanceof AuthenticationFailedException) {
            // RFC 6750, 3.1. Which check failed is in the log; telling it helps only those who guess.
            LOG.debugf(failure, "Token refused");
            refused.with(WebProblem.UNAUTHORIZED
                    .because(
                            "The access token is not valid here: it has expired, or is not one of the realm rostrum for"
                                    + " the audience rostrum. Get a new one and send the request again.")
                    .withHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
        } else {
            LOG.warnf("The token cannot be checked, because the identity provider does not answer: %s", failure);
            restUntil = clock.instant().plus(REST);
            problems.refuse(context, RealmAway.problem());
        }
    }
}
