package org.rostrum.gateway.login;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationRedirectException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Where people log in on a page, by code flow with PKCE. */
@Path(LoginResource.PATH)
public class LoginResource {

    static final String PATH = "/login";
    static final String RETURN = "/return";

    private static final Logger LOG = Logger.getLogger(LoginResource.class);

    private final LoginSettings settings;
    private final Sessions sessions;

    LoginResource(LoginSettings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> login(@QueryParam("to") String to, @Context RoutingContext context) {
        if (!settings.enabled()) {
            throw LoginProblem.LOGIN_NOT_OFFERED
                    .because(
                            "This gateway has no login for pages (ROSTRUM_LOGIN_ENABLED is not true). The API takes access"
                                    + " tokens, and /docs has a login of its own.")
                    .build();
        }
        String goal = LocalPath.checked(to);
        return sessions.current(context)
                .chain(session ->
                        session == null ? begun(context) : Uni.createFrom().item(sentTo(goal)));
    }

    /** Where the realm sends people back to; from here to {@link #login} again, which knows where they wanted to go. */
    @GET
    @Path(RETURN)
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> back(@Context RoutingContext context) {
        if (!settings.enabled()) {
            throw failed(null);
        }
        return sessions.open(context)
                .map(session -> {
                    if (session == null) {
                        throw failed(null);
                    }
                    return sentTo("/");
                })
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithItem(on -> sentTo(on.getRedirectUri()))
                .onFailure(Sessions::isOver)
                .transform(LoginResource::failed);
    }

    private Uni<Response> begun(RoutingContext context) {
        return sessions.beginning(context).map(challenge -> {
            Response.ResponseBuilder response =
                    Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    private static Response sentTo(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static HttpProblem failed(Throwable cause) {
        LOG.warnf("A login was not completed: %s", cause == null ? "nothing came back" : kindOf(cause));
        return LoginProblem.LOGIN_FAILED
                .because(
                        "What came back from the login does not belong to one begun in this browser, was used before, or"
                                + " took too long; or the realm refused it. Begin again at /login.")
                .build();
    }

    /** Not what it says, which may quote a token's claims. */
    private static String kindOf(Throwable cause) {
        return cause.getCause() == null || cause.getCause() == cause
                ? cause.getClass().getSimpleName()
                : kindOf(cause.getCause());
    }
}
