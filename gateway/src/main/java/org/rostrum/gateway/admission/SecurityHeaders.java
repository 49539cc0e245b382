package org.rostrum.gateway.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.rostrum.gateway.GatewaySettings;

/**
 * The headers that keep browsers from doing with our answers what nobody meant. No Strict-Transport-Security: whoever
 * ends TLS in front of the gateway sets it. Which sites' scripts may read them
 * says {@link Cors}.
 */
@ApplicationScoped
public class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final int AFTER_CORRELATION_ID = 9_900;
    private static final String NO_FORMS = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action ";
    private static final String NOTHING = NO_FORMS + "'none'";
    /** Own pages are HTML with a style element, nothing else. */
    private static final String STYLE = "; style-src 'unsafe-inline'";

    private static final String OWN_PAGE = NOTHING + STYLE;

    private final String apiDocumentation;
    private final String landingPage;

    SecurityHeaders(GatewaySettings settings) {
        // Its button to log out leads on to where people log in, and browsers look at that too.
        landingPage = NO_FORMS + "'self' " + originOf(settings.loginUrl()) + STYLE;
        // Swagger UI has its start script in the page; the token is fetched from where people log in.
        apiDocumentation = NOTHING
                + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                + "; font-src 'self' data:; connect-src 'self' " + originOf(settings.loginUrl());
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, AFTER_CORRELATION_ID);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(POLICY, policyOf(context.request().uri()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        context.next();
    }

    private String policyOf(String target) {
        if (target.startsWith("/docs")) {
            return apiDocumentation;
        }
        if (target.equals("/") || target.startsWith("/?")) {
            return landingPage;
        }
        return target.startsWith("/problems/") ? OWN_PAGE : NOTHING;
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
