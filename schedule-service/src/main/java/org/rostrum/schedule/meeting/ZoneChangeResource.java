package org.rostrum.schedule.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class ZoneChangeResource {

    private static final String DRY_RUN = "`true` shows what would follow and changes nothing.";

    private final ZoneChanges changes;
    private final SessionAuthority authority;
    private final Idempotency idempotency;

    ZoneChangeResource(ZoneChanges changes, SessionAuthority authority, Idempotency idempotency) {
        this.changes = changes;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}:change-zone")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(
            summary = "Give a session another zone, keeping the moments or the wall times of its meetings;"
                    + " `dryRun=true` only shows what that leads to")
    @APIResponseSchema(ZoneChange.Result.class)
    @APIResponse(responseCode = "409", description = "A room or a team is another meeting's at the new time.")
    @APIResponse(responseCode = "422", description = "The clocks there skip a wall time, or show it twice.")
    public Response change(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @NotNull @Valid ZoneChange to) {
        authority.require(id);
        if (dryRun) {
            return Response.ok(DryRun.of(() -> changes.change(id, to)).result()).build();
        }
        return idempotency.once(to, () -> {
            ZoneChanges.Done done = changes.change(id, to);
            return Response.ok(done.result())
                    .tag(Conditions.tag(done.version()))
                    .build();
        });
    }
}
