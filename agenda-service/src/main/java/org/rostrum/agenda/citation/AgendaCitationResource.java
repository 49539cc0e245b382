package org.rostrum.agenda.citation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.session.AgendaAuthority;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas/{agenda}/citations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class AgendaCitationResource {

    private final AgendaCitationService service;
    private final AgendaAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    AgendaCitationResource(
            AgendaCitationService service, AgendaAuthority authority, Conditions conditions, Idempotency idempotency) {
        this.service = service;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List what an agenda cites, in the order of its text")
    public Page<CitationView> list(
            @PathParam("agenda") UUID agenda, @BeanParam CitationFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(agenda, filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter what an agenda cites")
    @APIResponseSchema(value = CitationView.class, responseCode = "201")
    public Response create(@PathParam("agenda") UUID agenda, @NotNull @Valid CitationDraft draft) {
        authority.requireForSession(service.sessionOf(agenda));
        return idempotency.once(draft, () -> {
            AgendaCitationService.Viewed citation = service.create(agenda, draft);
            return Response.created(URI.create("/v1/agendas/%s/citations/%s"
                            .formatted(agenda, citation.view().id())))
                    .tag(Conditions.tag(citation.version()))
                    .entity(citation.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a citation of an agenda")
    @APIResponseSchema(CitationView.class)
    public Response read(@PathParam("agenda") UUID agenda, @PathParam("id") UUID id) {
        AgendaCitationService.Viewed citation = service.read(agenda, id);
        return conditions.answer(citation.view(), citation.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a citation of an agenda")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("agenda") UUID agenda, @PathParam("id") UUID id) {
        authority.requireForSession(service.sessionOf(agenda));
        service.delete(agenda, id);
        return Response.noContent().build();
    }
}
