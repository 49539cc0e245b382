package org.rostrum.schedule.team;

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

@Path("/v1/interpretation-teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms and interpretation")
public class InterpretationTeamResource {

    private final InterpretationTeamService service;
    private final InterpretationTeams teams;
    private final HouseAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    InterpretationTeamResource(
            InterpretationTeamService service,
            InterpretationTeams teams,
            HouseAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.teams = teams;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List interpretation teams")
    public Page<InterpretationTeamView> list(
            @QueryParam("code") @Parameter(description = "Code of one team.") String code,
            @Valid @BeanParam PageRequest page) {
        return service.list(code, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter an interpretation team")
    @APIResponseSchema(value = InterpretationTeamView.class, responseCode = "201")
    public Response create(@NotNull @Valid InterpretationTeamDetails details) {
        authority.require();
        return idempotency.once(details, () -> {
            InterpretationTeam team = service.create(details);
            return Response.created(URI.create("/v1/interpretation-teams/" + team.id()))
                    .tag(Conditions.tag(team.version()))
                    .entity(InterpretationTeamView.of(team))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read an interpretation team")
    @APIResponseSchema(InterpretationTeamView.class)
    public Response read(@PathParam("id") UUID id) {
        InterpretationTeam team = teams.require(id);
        return conditions.answer(InterpretationTeamView.of(team), team.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change an interpretation team (JSON Merge Patch)")
    @APIResponseSchema(InterpretationTeamView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        authority.require();
        InterpretationTeam team = service.change(id, patch);
        return Response.ok(InterpretationTeamView.of(team))
                .tag(Conditions.tag(team.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove an interpretation team that no meeting names")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.require();
        service.delete(id);
        return Response.noContent().build();
    }
}
