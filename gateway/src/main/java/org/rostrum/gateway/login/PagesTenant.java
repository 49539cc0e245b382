package org.rostrum.gateway.login;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says how quarkus-oidc is to read a request: as one of a page, with a session, or as one with a token. Without it, a
 * cookie or a part of the path with this name would decide. A token counts before a session, and alone.
 */
@ApplicationScoped
public class PagesTenant implements TenantResolver {

    /** In application.properties, and at the end of the cookies' names. */
    static final String ID = "pages";

    /** As quarkus-oidc names it; one that is too long for a cookie has pieces with a number behind the name. */
    static final String SESSION_COOKIE = OidcUtils.SESSION_COOKIE_NAME + "_" + ID;

    private final LoginSettings settings;

    PagesTenant(LoginSettings settings) {
        this.settings = settings;
    }

    void start(@Observes StartupEvent starting) {
        settings.check();
    }

    @Override
    public String resolve(RoutingContext context) {
        String path = context.request().path();
        boolean loggingIn = path.equals(LoginResource.PATH) || path.equals(LoginResource.PATH + LoginResource.RETURN);
        return settings.enabled() && loggingIn || bringsSession(context) ? ID : OidcUtils.DEFAULT_TENANT_ID;
    }

    /** Whether the caller is to be known by a session, which need not be a good one. */
    boolean bringsSession(RoutingContext context) {
        return settings.enabled()
                && !context.request().headers().contains(HttpHeaders.AUTHORIZATION)
                && context.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }
}
