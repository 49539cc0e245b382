package org.rostrum.registry.document;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which documents a list shows. */
public class DocumentFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "A symbol, the beginning of one, or words of the title in any language.")
    public String q;

    @QueryParam("body")
    @Parameter(description = "Series symbol of the body, such as `CAC/COSP/EG.1`.")
    public String body;

    @QueryParam("kind")
    @Parameter(description = "Kind of document as its symbol says it: `CRP`, `L`, `RES`.")
    public String kind;

    @QueryParam("status")
    public DocumentStatus status;

    @QueryParam("year")
    @Parameter(description = "The year in the symbol.")
    public Integer year;
}
