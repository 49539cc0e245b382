package org.rostrum.schedule.session;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which sessions a list shows. */
public class SessionFilter {

    @QueryParam("body")
    @Parameter(description = "Id of a body.")
    public UUID body;

    @QueryParam("ordinal")
    @Parameter(description = "12 for the twelfth.")
    public Integer ordinal;

    @QueryParam("resumed")
    @Parameter(description = "`true` for resumed sessions only, `false` for all others.")
    public Boolean resumed;

    @QueryParam("stub")
    @DefaultValue("false")
    @Parameter(description = "`true` lists the sessions known only because another agenda names them.")
    public boolean stub;
}
