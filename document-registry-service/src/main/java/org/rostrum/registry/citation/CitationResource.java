package org.rostrum.registry.citation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.OneSymbol;

@Path("/v1/citations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments and citations")
public class CitationResource {

    private final CitationService service;
    private final Citations citations;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    CitationResource(
            CitationService service,
            Citations citations,
            BodyAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.citations = citations;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List what cites what, from either side")
    public Page<CitationView> list(@BeanParam CitationFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a citation")
    @APIResponseSchema(value = CitationView.class, responseCode = "201")
    public Response create(@NotNull @Valid CitationDetails details) {
        authority.require(OneSymbol.of(details.citing()).bodyPrefix());
        return idempotency.once(details, () -> {
            Citation citation = service.create(details);
            return Response.created(URI.create("/v1/citations/" + citation.id()))
                    .tag(Conditions.tag(citation.version()))
                    .entity(CitationView.of(citation))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a citation")
    @APIResponseSchema(CitationView.class)
    public Response read(@PathParam("id") UUID id) {
        Citation citation = citations.require(id);
        return conditions.answer(CitationView.of(citation), citation.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a citation")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        service.delete(id);
        return Response.noContent().build();
    }
}
