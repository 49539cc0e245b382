package org.rostrum.gateway.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.gateway.page.HtmlPage;
import org.rostrum.gateway.problem.ProblemCatalogue.Explanation;
import org.rostrum.web.WebProblem;

/** What stands behind the {@code type} of a problem answer, to be read by people. */
@Path("/problems/{slug}")
public class ProblemPages {

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug) {
        return catalogue.find(slug).map(ProblemPages::html).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no problem type of this name. All of them are listed at /.")
                .build());
    }

    private static String html(Explanation problem) {
        return HtmlPage.of("problem-page.html")
                .with("slug", problem.slug())
                .with("status", Integer.toString(problem.status()))
                .with("title", problem.title())
                .with("meaning", problem.meaning())
                .with("remedy", problem.remedy())
                .text();
    }
}
