package org.rostrum.schedule.delegation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.HouseAuthority;

@Path("/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delegations and groups")
public class DelegationResource {

    private final DelegationService service;
    private final Delegations delegations;
    private final HouseAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    DelegationResource(
            DelegationService service,
            Delegations delegations,
            HouseAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.delegations = delegations;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List delegations")
    public Page<DelegationDetails> list(
            @QueryParam("kind") @Parameter(description = "Standing in which they take part.") DelegationKind kind,
            @Valid @BeanParam PageRequest page) {
        return service.list(kind, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a delegation")
    @APIResponseSchema(value = DelegationDetails.class, responseCode = "201")
    public Response create(@NotNull @Valid DelegationDetails details) {
        authority.require();
        return idempotency.once(details, () -> {
            Delegation delegation = service.create(details);
            return Response.created(URI.create("/v1/delegations/" + delegation.code))
                    .tag(Conditions.tag(delegation.version))
                    .entity(delegation.details())
                    .build();
        });
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a delegation")
    @APIResponseSchema(DelegationDetails.class)
    public Response read(@PathParam("code") String code) {
        Delegation delegation = delegations.require(code);
        return conditions.answer(delegation.details(), delegation.version);
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a delegation (JSON Merge Patch)")
    @APIResponseSchema(DelegationDetails.class)
    public Response change(@PathParam("code") String code, @NotNull JsonNode patch) {
        authority.require();
        Delegation delegation = service.change(code, patch);
        return Response.ok(delegation.details())
                .tag(Conditions.tag(delegation.version))
                .build();
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a delegation that no group lists")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("code") String code) {
        authority.require();
        service.delete(code);
        return Response.noContent().build();
    }
}
