package org.rostrum.agenda.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaView.ProgrammeView;
import org.rostrum.agenda.content.ProgrammeDraft;
import org.rostrum.agenda.content.ProgrammeElement;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

/** What happens under items, one by one. */
@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class ProgrammeResource extends PartEndpoint<ProgrammeElement, ProgrammeDraft, ProgrammeView> {

    ProgrammeResource(PartService service, AgendaEdits edits, Conditions conditions, Idempotency idempotency) {
        super(PartKind.PROGRAMME, ProgrammeView.class, service, edits, conditions, idempotency);
    }

    @GET
    @Path("/{id}/items/{item}/programme")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the programme elements of an item in order")
    public Page<ProgrammeView> list(
            @PathParam("id") UUID id, @PathParam("item") String item, @Valid @BeanParam PageRequest page) {
        return listed(id, item, page);
    }

    @POST
    @Path("/{id}/items/{item}/programme")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Add a programme element")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response add(
            @PathParam("id") UUID id, @PathParam("item") String item, @NotNull @Valid ProgrammeDraft draft) {
        return added(id, item, draft);
    }

    @GET
    @Path("/{id}/programme/{part}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a programme element")
    @APIResponseSchema(ProgrammeView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("part") UUID part) {
        return found(id, part);
    }

    @PATCH
    @Path("/{id}/programme/{part}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Change a programme element (JSON Merge Patch)")
    @APIResponseSchema(ProgrammeView.class)
    public Response change(@PathParam("id") UUID id, @PathParam("part") UUID part, @NotNull JsonNode patch) {
        return changed(id, part, patch);
    }

    @DELETE
    @Path("/{id}/programme/{part}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Remove a programme element")
    @APIResponse(responseCode = "204", description = "It is gone; its id answers 410.")
    public Response remove(@PathParam("id") UUID id, @PathParam("part") UUID part) {
        return removed(id, part);
    }

    @POST
    @Path("/{id}/programme/{part}:move")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Move a programme element to another place or item")
    @APIResponseSchema(ProgrammeView.class)
    public Response move(@PathParam("id") UUID id, @PathParam("part") UUID part, @NotNull @Valid PartMove move) {
        return moved(id, part, move);
    }
}
