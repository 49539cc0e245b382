package org.rostrum.registry.body;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which bodies a list shows. */
public class BodyFilter {

    @QueryParam("prefix")
    @Parameter(description = "Series symbol, such as `CAC/COSP/EG.1`.")
    public String prefix;

    @QueryParam("name")
    @Parameter(description = "A whole name in any language, or an alias; capitals and spaces do not matter.")
    public String name;
}
