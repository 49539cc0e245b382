package org.rostrum.registry.instrument;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which instruments a list shows. */
public class InstrumentFilter {

    @QueryParam("type")
    @Parameter(description = "What kind of instrument.")
    public InstrumentType type;

    @QueryParam("body")
    @Parameter(description = "Id of the body that adopted it.")
    public UUID body;

    @QueryParam("designation")
    @Parameter(description = "Such as `9/3`, which exists in many bodies.")
    public String designation;

    @QueryParam("symbol")
    @Parameter(description = "Symbol of the document that holds it.")
    public String symbol;
}
