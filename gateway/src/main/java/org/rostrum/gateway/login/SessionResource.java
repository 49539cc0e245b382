package org.rostrum.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells a page who has logged in, and ends that. */
@Path("/")
public class SessionResource {

    /** In the form of a page without scripts. */
    public static final String CSRF_FIELD = "csrf_token";

    private final Sessions sessions;
    private final SessionRules rules;
    private final CsrfTokens tokens;

    SessionResource(Sessions sessions, SessionRules rules, CsrfTokens tokens) {
        this.sessions = sessions;
        this.rules = rules;
        this.tokens = tokens;
    }

    /** What a page is told; with nobody logged in, the rest is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(boolean loggedIn, String name, String csrfToken) {}

    @GET
    @Path("/session")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> session(@Context RoutingContext context) {
        return opened(context).map(session -> Response.ok(
                        session == null
                                ? new Told(false, null, null)
                                : new Told(true, session.name(), tokens.of(session)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    /** Ends the session here, then sends the browser to the realm, which ends its own and sends it back to {@code /}. */
    @POST
    @Path("/logout")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> logout(
            @FormParam(CSRF_FIELD) String field,
            @HeaderParam(SessionRules.CSRF_HEADER) String header,
            @Context RoutingContext context) {
        return opened(context).map(session -> {
            if (session != null) {
                rules.refusalOf(header == null ? field : header, session).ifPresent(refusal -> {
                    throw refusal.build();
                });
            }
            sessions.forget(context);
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, session == null ? "/" : end(session, context))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    /** OpenID Connect RP-Initiated Logout 1.0, 2. */
    private static String end(Session session, RoutingContext context) {
        if (session.endAddress() == null) {
            return "/";
        }
        return UriBuilder.fromUri(session.endAddress())
                .queryParam("id_token_hint", session.idToken())
                .queryParam("post_logout_redirect_uri", "{back}")
                .build(context.request().scheme() + "://" + context.request().authority() + "/")
                .toString();
    }

    private Uni<Session> opened(RoutingContext context) {
        rules.refusalBeforeOpening(context.request()).ifPresent(refusal -> {
            throw refusal.build();
        });
        return sessions.current(context);
    }
}
