package org.rostrum.registry.citation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which citations a list shows. */
public class CitationFilter {

    @QueryParam("citing")
    @Parameter(description = "Symbol of the document that cites.")
    public String citing;

    @QueryParam("cited")
    @Parameter(
            description = "Symbol of what is cited, as a document or as the instrument it holds; "
                    + "or the id of an instrument.")
    public String cited;

    @QueryParam("paragraph")
    @Parameter(description = "Number of the paragraph that is cited: `18`.")
    public String paragraph;

    @QueryParam("article")
    @Parameter(description = "Number of the article that is cited: `1 (b)`.")
    public String article;
}
