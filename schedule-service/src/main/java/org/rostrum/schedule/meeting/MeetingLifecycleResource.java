package org.rostrum.schedule.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.session.SessionAuthority;

/** The actions on a meeting as a whole. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingLifecycleResource {

    private static final String DRY_RUN = "`true` shows what would follow and changes nothing.";

    private static final String NOT_FROM_HERE = "It does not follow from the state; `possible` says what does.";

    private final MeetingLifecycle lifecycle;
    private final MeetingRescheduling rescheduling;
    private final MeetingService service;
    private final SessionAuthority authority;
    private final Idempotency idempotency;

    MeetingLifecycleResource(
            MeetingLifecycle lifecycle,
            MeetingRescheduling rescheduling,
            MeetingService service,
            SessionAuthority authority,
            Idempotency idempotency) {
        this.lifecycle = lifecycle;
        this.rescheduling = rescheduling;
        this.service = service;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    /** @param reason for the change log; the whole body may be left out */
    public record Step(@Size(min = 1, max = 1_000) String reason) {}

    @POST
    @Path("/{id}:open")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Open a meeting")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response open(@PathParam("id") UUID id, @Valid Step step) {
        return move(id, MeetingAction.OPEN, step);
    }

    @POST
    @Path("/{id}:suspend")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Suspend a meeting that is open")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response suspend(@PathParam("id") UUID id, @Valid Step step) {
        return move(id, MeetingAction.SUSPEND, step);
    }

    @POST
    @Path("/{id}:resume")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Resume a meeting that is suspended")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response resume(@PathParam("id") UUID id, @Valid Step step) {
        return move(id, MeetingAction.RESUME, step);
    }

    @POST
    @Path("/{id}:close")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Close a meeting; requests for the floor that were not reached lapse")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response close(@PathParam("id") UUID id, @Valid Step step) {
        return move(id, MeetingAction.CLOSE, step);
    }

    @POST
    @Path("/{id}:cancel")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Cancel a planned meeting; `dryRun=true` only shows what that leads to")
    @APIResponseSchema(Consequences.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response cancel(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @Valid Step given) {
        authority.require(service.ownerOf(id));
        Step step = given == null ? new Step(null) : given;
        return done(dryRun, step, () -> rescheduling.cancel(id, step.reason()));
    }

    @POST
    @Path("/{id}:reschedule")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Give a planned meeting another time; `dryRun=true` only shows what that leads to")
    @APIResponseSchema(Consequences.class)
    @APIResponse(
            responseCode = "409",
            description = "It is no longer planned, or another meeting has the start, the room or a team.")
    @APIResponse(responseCode = "422", description = "The clocks skip the wall time, or show it twice.")
    public Response reschedule(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @NotNull @Valid Rescheduling to) {
        authority.require(service.ownerOf(id));
        return done(dryRun, to, () -> rescheduling.reschedule(id, to));
    }

    private Response done(boolean dryRun, Object body, Supplier<MeetingRescheduling.Done> change) {
        if (dryRun) {
            return Response.ok(DryRun.of(change).consequences()).build();
        }
        return idempotency.once(body, () -> {
            MeetingRescheduling.Done done = change.get();
            return Response.ok(done.consequences())
                    .tag(Conditions.tag(done.version()))
                    .build();
        });
    }

    private Response move(UUID id, MeetingAction action, Step given) {
        authority.require(service.ownerOf(id));
        Step step = given == null ? new Step(null) : given;
        return idempotency.once(step, () -> {
            MeetingService.Viewed moved = lifecycle.move(id, action, step.reason());
            return Response.ok(moved.view())
                    .tag(Conditions.tag(moved.version()))
                    .build();
        });
    }
}
