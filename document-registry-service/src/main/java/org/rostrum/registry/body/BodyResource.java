package org.rostrum.registry.body;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Roles;

@Path("/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bodies")
public class BodyResource {

    private final BodyService service;
    private final Bodies bodies;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    BodyResource(
            BodyService service,
            Bodies bodies,
            BodyAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.bodies = bodies;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List bodies")
    public Page<BodyView> list(@BeanParam BodyFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Create a body")
    @APIResponseSchema(value = BodyView.class, responseCode = "201")
    public Response create(@NotNull @Valid BodyDetails details) {
        authority.require(details.prefix());
        return idempotency.once(details, () -> {
            Body body = service.create(details);
            return Response.created(URI.create("/v1/bodies/" + body.id()))
                    .tag(Conditions.tag(body.version()))
                    .entity(BodyView.of(body))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a body")
    @APIResponseSchema(BodyView.class)
    public Response read(@PathParam("id") UUID id) {
        Body body = bodies.require(id);
        return conditions.answer(BodyView.of(body), body.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a body (JSON Merge Patch)")
    @APIResponseSchema(BodyView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        Body body = service.change(id, patch);
        return Response.ok(BodyView.of(body))
                .tag(Conditions.tag(body.version()))
                .build();
    }
}
