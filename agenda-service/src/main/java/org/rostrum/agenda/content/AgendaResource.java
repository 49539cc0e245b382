package org.rostrum.agenda.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.session.AgendaAuthority;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class AgendaResource {

    private final AgendaService service;
    private final AgendaReader reader;
    private final AgendaEdits edits;
    private final AgendaAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    AgendaResource(
            AgendaService service,
            AgendaReader reader,
            AgendaEdits edits,
            AgendaAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.reader = reader;
        this.edits = edits;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List annotated agendas")
    public Page<AgendaView> list(
            @QueryParam("session") @Parameter(description = "Id of a session.") UUID session,
            @Valid @BeanParam PageRequest page) {
        return reader.list(session, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Create an annotated agenda with all its items")
    @APIResponseSchema(value = AgendaView.class, responseCode = "201")
    public Response create(@NotNull @Valid AgendaDraft draft) {
        UUID body = authority.requireForNewAgenda(draft.session(), draft.bodyPrefix());
        return idempotency.once(draft, () -> {
            AgendaService.Viewed agenda = service.create(draft, body);
            return Response.created(URI.create("/v1/agendas/" + agenda.view().id()))
                    .tag(Conditions.tag(agenda.version()))
                    .entity(agenda.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read an annotated agenda")
    @APIResponseSchema(AgendaView.class)
    public Response read(@PathParam("id") UUID id) {
        long version = reader.version(id);
        return conditions.answer(version, () -> reader.json(id, version));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Change what the head of an agenda says (JSON Merge Patch)")
    @APIResponseSchema(AgendaView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        edits.authorize(id);
        service.change(id, patch);
        AgendaView agenda = reader.current(id);
        return Response.ok(agenda).tag(Conditions.tag(agenda.version())).build();
    }
}
