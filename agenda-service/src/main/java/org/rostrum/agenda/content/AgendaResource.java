package org.rostrum.agenda.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class AgendaResource {

    private final AgendaService service;
    private final AgendaAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    AgendaResource(AgendaService service, AgendaAuthority authority, Conditions conditions, Idempotency idempotency) {
        this.service = service;
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
        return service.list(session, page);
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
        AgendaService.Viewed agenda = service.read(id);
        return conditions.answer(agenda.view(), agenda.version());
    }

    @GET
    @Path("/{id}/items/{item}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read one item with its sub-items")
    @APIResponseSchema(AgendaView.ItemView.class)
    public Response readItem(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = "A number such as `3(a)`, or the item's id.") String item) {
        AgendaService.ViewedItem found = service.readItem(id, item);
        return conditions.answer(found.view(), found.version());
    }
}
