package org.rostrum.schedule.room;

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
import java.util.UUID;
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

@Path("/v1/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms and interpretation")
public class RoomResource {

    private final RoomService service;
    private final Rooms rooms;
    private final HouseAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    RoomResource(
            RoomService service,
            Rooms rooms,
            HouseAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.rooms = rooms;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List rooms")
    public Page<RoomView> list(
            @QueryParam("code") @Parameter(description = "Code of one room.") String code,
            @Valid @BeanParam PageRequest page) {
        return service.list(code, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a room")
    @APIResponseSchema(value = RoomView.class, responseCode = "201")
    public Response create(@NotNull @Valid RoomDetails details) {
        authority.require();
        return idempotency.once(details, () -> {
            Room room = service.create(details);
            return Response.created(URI.create("/v1/rooms/" + room.id()))
                    .tag(Conditions.tag(room.version()))
                    .entity(RoomView.of(room))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a room")
    @APIResponseSchema(RoomView.class)
    public Response read(@PathParam("id") UUID id) {
        Room room = rooms.require(id);
        return conditions.answer(RoomView.of(room), room.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a room (JSON Merge Patch)")
    @APIResponseSchema(RoomView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        authority.require();
        Room room = service.change(id, patch);
        return Response.ok(RoomView.of(room))
                .tag(Conditions.tag(room.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a room that no meeting names")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.require();
        service.delete(id);
        return Response.noContent().build();
    }
}
