package org.rostrum.gateway.authentication;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.rostrum.gateway.login.Session;
import org.rostrum.gateway.login.SessionRules;
import org.rostrum.gateway.login.Sessions;
import org.rostrum.web.WebProblem;

/**
 * Admits what a page asks for with its session: where the rules for sessions allow it, the access token in the session is
 * checked as if the caller had sent it, and stands for the caller from then on. The cookie itself goes no further.
 */
@ApplicationScoped
class SessionCheck {

    private final Sessions sessions;
    private final SessionRules rules;
    private final TenantIdentityProvider realm;

    SessionCheck(Sessions sessions, SessionRules rules, TenantIdentityProvider realm) {
        this.sessions = sessions;
        this.rules = rules;
        this.realm = realm;
    }

    /** The request may not be carried out, and why. */
    static final class Refused extends RuntimeException {
        private final transient HttpProblem.Builder problem;

        private Refused(HttpProblem.Builder problem) {
            super(null, null, false, false);
            this.problem = problem;
        }

        HttpProblem.Builder problem() {
            return problem;
        }
    }

    boolean isFor(RoutingContext context) {
        return sessions.isBroughtBy(context);
    }

    /** The access token of the session; fails with {@link Refused}, or as the check of any token does. */
    Uni<JsonWebToken> verified(RoutingContext context) {
        HttpProblem.Builder foreign =
                rules.refusalBeforeOpening(context.request()).orElse(null);
        if (foreign != null) {
            return Uni.createFrom().failure(new Refused(foreign));
        }
        return sessions.open(context)
                .onFailure(Sessions::isOver)
                .transform(over -> sessionIsOver())
                .onItem()
                .ifNull()
                .failWith(SessionCheck::sessionIsOver)
                .chain(session -> admitted(context, session));
    }

    private Uni<JsonWebToken> admitted(RoutingContext context, Session session) {
        HttpProblem.Builder refusal = rules.refusal(context.request(), session).orElse(null);
        if (refusal != null) {
            return Uni.createFrom().failure(new Refused(refusal));
        }
        return realm.authenticate(new AccessTokenCredential(session.accessToken()))
                .map(identity -> {
                    QuarkusHttpUser.setIdentity(identity, context);
                    Credentials.set(context, session.accessToken());
                    return (JsonWebToken) identity.getPrincipal();
                });
    }

    private static Refused sessionIsOver() {
        return new Refused(WebProblem.UNAUTHORIZED
                .because("The session of this page is over, or its cookie is damaged. Log in again at /login.")
                .withHeader("WWW-Authenticate", TokenCheck.CHALLENGE));
    }
}
