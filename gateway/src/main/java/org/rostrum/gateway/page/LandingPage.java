package org.rostrum.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.gateway.problem.ProblemCatalogue;

/** The first page somebody sees who types in the gateway's address. */
@Path("/")
public class LandingPage {

    private final ProblemCatalogue problems;

    LandingPage(ProblemCatalogue problems) {
        this.problems = problems;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page() {
        String list = problems.all().stream()
                .map(problem -> "<li><a href=\"/problems/%1$s\">%1$s</a> (%2$d): %3$s</li>"
                        .formatted(problem.slug(), problem.status(), HtmlPage.escaped(problem.title())))
                .collect(Collectors.joining("\n"));
        return HtmlPage.of("landing-page.html").withMarkup("problems", list).text();
    }
}
