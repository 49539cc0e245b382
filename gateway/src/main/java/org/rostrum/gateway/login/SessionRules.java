package org.rostrum.gateway.login;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps another site from using somebody's session: a browser sends the cookie along with what that site makes it
 * send. SameSite keeps most of that away, this the rest.
 */
@ApplicationScoped
public class SessionRules {

    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** By a script or a form of our own, or typed in (W3C Fetch Metadata, 2.4); absent in browsers before 2023. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private final CsrfTokens tokens;

    SessionRules(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    /** Why the request may not use the session it brings, as far as can be said without opening it. */
    public Optional<HttpProblem.Builder> refusalBeforeOpening(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OUR_OWN.contains(site)
                ? Optional.empty()
                : Optional.of(LoginProblem.CROSS_SITE_REQUEST.because(
                        "The request came from another site, and the session of this one is not for it. Programs and"
                                + " scripts of other sites send a token: Authorization: Bearer <token>."));
    }

    /** Why a request with this session may not do what it asks for: a write shows that our own page sends it. */
    public Optional<HttpProblem.Builder> refusal(HttpServerRequest request, Session session) {
        return SAFE.contains(request.method()) ? Optional.empty() : refusalOf(request.getHeader(CSRF_HEADER), session);
    }

    Optional<HttpProblem.Builder> refusalOf(String token, Session session) {
        if (token == null || token.isEmpty()) {
            return Optional.of(LoginProblem.CSRF_TOKEN_MISSING.because(
                    "The request changes something and is known by its session only, so it needs the header X-CSRF-Token."
                            + " GET /session has its value in csrfToken."));
        }
        return tokens.isOf(session, token)
                ? Optional.empty()
                : Optional.of(LoginProblem.CSRF_TOKEN_INVALID.because(
                        "The header X-CSRF-Token has not the value of this session: somebody has logged in anew, or it was"
                                + " made up. GET /session has the value of now in csrfToken."));
    }
}
