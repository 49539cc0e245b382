package org.rostrum.agenda.removal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Tag(name = "Agendas")
public class AgendaRemovalResource {

    private final AgendaRemoval removal;
    private final AgendaEdits edits;

    AgendaRemovalResource(AgendaRemoval removal, AgendaEdits edits) {
        this.removal = removal;
        this.edits = edits;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Remove an agenda that was never adopted, with its versions")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It was adopted, or something points to its items.")
    public Response remove(@PathParam("id") UUID id) {
        edits.authorize(id);
        removal.remove(id, removal.inSchedule(id));
        return Response.noContent().build();
    }
}
