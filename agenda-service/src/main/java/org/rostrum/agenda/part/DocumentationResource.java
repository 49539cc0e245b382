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
import org.rostrum.agenda.content.AgendaView.DocumentationView;
import org.rostrum.agenda.content.Documentation;
import org.rostrum.agenda.content.DocumentationDraft;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

/** The documents that items have before them, one by one. */
@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class DocumentationResource extends PartEndpoint<Documentation, DocumentationDraft, DocumentationView> {

    DocumentationResource(PartService service, AgendaEdits edits, Conditions conditions, Idempotency idempotency) {
        super(PartKind.DOCUMENTATION, DocumentationView.class, service, edits, conditions, idempotency);
    }

    @GET
    @Path("/{id}/items/{item}/documentation")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the listed documents of an item in order")
    public Page<DocumentationView> list(
            @PathParam("id") UUID id, @PathParam("item") String item, @Valid @BeanParam PageRequest page) {
        return listed(id, item, page);
    }

    @POST
    @Path("/{id}/items/{item}/documentation")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Add a listed document")
    @APIResponseSchema(value = DocumentationView.class, responseCode = "201")
    public Response add(
            @PathParam("id") UUID id, @PathParam("item") String item, @NotNull @Valid DocumentationDraft draft) {
        return added(id, item, draft);
    }

    @GET
    @Path("/{id}/documentation/{part}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a listed document")
    @APIResponseSchema(DocumentationView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("part") UUID part) {
        return found(id, part);
    }

    @PATCH
    @Path("/{id}/documentation/{part}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Change a listed document (JSON Merge Patch)")
    @APIResponseSchema(DocumentationView.class)
    public Response change(@PathParam("id") UUID id, @PathParam("part") UUID part, @NotNull JsonNode patch) {
        return changed(id, part, patch);
    }

    @DELETE
    @Path("/{id}/documentation/{part}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Remove a listed document")
    @APIResponse(responseCode = "204", description = "It is gone; its id answers 410.")
    public Response remove(@PathParam("id") UUID id, @PathParam("part") UUID part) {
        return removed(id, part);
    }

    @POST
    @Path("/{id}/documentation/{part}:move")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Move a listed document to another place or item")
    @APIResponseSchema(DocumentationView.class)
    public Response move(@PathParam("id") UUID id, @PathParam("part") UUID part, @NotNull @Valid PartMove move) {
        return moved(id, part, move);
    }
}
