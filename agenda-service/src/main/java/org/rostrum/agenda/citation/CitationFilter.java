package org.rostrum.agenda.citation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which citations of an agenda a list shows. */
public class CitationFilter {

    @QueryParam("item")
    @Parameter(description = "Id or number of the item that cites.")
    public String item;

    @QueryParam("type")
    @Parameter(description = "What kind of thing is cited.")
    public CitationKind type;

    @QueryParam("instrument")
    @Parameter(description = "Id of the instrument that is cited, or its designation.")
    public String instrument;

    @QueryParam("symbol")
    @Parameter(description = "Symbol of the document that is cited.")
    public String symbol;

    static boolean isId(String asked) {
        return asked.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    static UUID id(String asked) {
        return UUID.fromString(asked);
    }
}
