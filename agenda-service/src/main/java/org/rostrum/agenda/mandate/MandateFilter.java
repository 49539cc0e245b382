package org.rostrum.agenda.mandate;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which mandates a list shows. */
public class MandateFilter {

    @QueryParam("body")
    @Parameter(
            description = "Id or series symbol of a body: one that adopted the instrument, or on whose agenda it is"
                    + " taken up.")
    public String body;

    @QueryParam("instrument")
    @Parameter(description = "Id of an instrument, or a designation such as `9/3`, which exists in many bodies.")
    public String instrument;

    @QueryParam("paragraph")
    @Parameter(description = "Number of the instrument's paragraph: `18`.")
    public String paragraph;

    @QueryParam("addressee")
    @Parameter(description = "Words of the addressee as printed: `secretariat`; capitals do not matter.")
    public String addressee;

    @QueryParam("verb")
    @Parameter(description = "`requested`, `called upon`, …")
    public String verb;

    @QueryParam("session")
    @Parameter(description = "Id of a session on whose agenda it is taken up.")
    public UUID session;

    @QueryParam("agenda")
    @Parameter(description = "Id of an agenda on which it is taken up.")
    public UUID agenda;

    @QueryParam("item")
    @Parameter(description = "Id or number of an agenda item under which it is taken up.")
    public String item;
}
