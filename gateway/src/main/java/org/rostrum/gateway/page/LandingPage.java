package org.rostrum.gateway.page;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.gateway.problem.ProblemCatalogue;

/** The first page somebody sees who types in the gateway's address. */
@Path("/")
public class LandingPage {

    private final ProblemCatalogue problems;
    private final SessionPart session;

    LandingPage(ProblemCatalogue problems, SessionPart session) {
        this.problems = problems;
        this.session = session;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Uni<Response> page(@Context RoutingContext context) {
        return session.of(context).map(part -> Response.ok(page(part))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    private String page(String session) {
        String list = problems.all().stream()
                .map(problem -> "<li><a href=\"/problems/%1$s\">%1$s</a> (%2$d): %3$s</li>"
                        .formatted(problem.slug(), problem.status(), HtmlPage.escaped(problem.title())))
                .collect(Collectors.joining("\n"));
        return HtmlPage.of("landing-page.html")
                .withMarkup("problems", list)
                .withMarkup("session", session)
                .text();
    }
}
