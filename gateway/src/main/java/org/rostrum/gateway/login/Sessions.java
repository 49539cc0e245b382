package org.rostrum.gateway.login;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.rostrum.gateway.problem.RealmAway;

/**
 * The sessions of pages. They are kept nowhere but in the browser: quarkus-oidc puts the realm's tokens, encrypted, into
 * a cookie that no script can read, renews them when they expire, and any replica can open it.
 */
@ApplicationScoped
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final PagesTenant tenant;
    private final HttpAuthenticator authenticator;

    Sessions(PagesTenant tenant, HttpAuthenticator authenticator) {
        this.tenant = tenant;
        this.authenticator = authenticator;
    }

    /** Whether the caller is to be known by a session: it brings one, good or not, and no token. */
    public boolean isBroughtBy(RoutingContext context) {
        return tenant.bringsSession(context);
    }

    /** Opens the session of a request, or ends a login that comes back from the realm; null where there is neither. */
    public Uni<Session> open(RoutingContext context) {
        return Uni.createFrom()
                .deferred(() -> authenticator.attemptAuthentication(context))
                // A number of a piece that is none.
                .onFailure(NumberFormatException.class)
                .transform(AuthenticationFailedException::new)
                .onFailure(OIDCException.class)
                .transform(Sessions::away)
                .map(identity -> identity == null ? null : read(identity));
    }

    /** The session of a request; null where there is none, or none any more. */
    public Uni<Session> current(RoutingContext context) {
        return isBroughtBy(context)
                ? open(context).onFailure(Sessions::isOver).recoverWithNull()
                : Uni.createFrom().nullItem();
    }

    /** Whether a session could not be opened because of what it is, and not because the realm is away. */
    public static boolean isOver(Throwable failure) {
        return failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException;
    }

    /** Where to log in, and the cookie that goes with it. */
    Uni<ChallengeData> beginning(RoutingContext context) {
        return authenticator
                .getChallenge(context)
                .onFailure(OIDCException.class)
                .transform(Sessions::away);
    }

    private static HttpProblem away(Throwable silence) {
        LOG.warnf(
                "Nobody can log in on a page, because the identity provider does not answer: %s", silence.getMessage());
        return RealmAway.problem().build();
    }

    /** Takes the session's cookies from the browser. */
    void forget(RoutingContext context) {
        for (Cookie cookie : context.request().cookies()) {
            if (cookie.getName().startsWith(PagesTenant.SESSION_COOKIE)) {
                context.response()
                        .addCookie(Cookie.cookie(cookie.getName(), "")
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSecure(context.request().isSSL())
                                .setMaxAge(0));
            }
        }
    }

    private static Session read(SecurityIdentity identity) {
        JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
        String session = idToken.getClaim("sid");
        if (session == null) {
            throw new AuthenticationFailedException("The realm does not name the session (sid) in its ID token.");
        }
        OidcConfigurationMetadata realm = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        return new Session(
                session,
                idToken.getName(),
                idToken.getRawToken(),
                identity.getCredential(AccessTokenCredential.class).getToken(),
                realm.getEndSessionUri());
    }
}
