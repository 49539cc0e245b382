package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.meeting.Meetings;

/** What chair and secretariat do with statements while a meeting is under way (floor rules 7, 8 and 13). */
@Path("/v1/inscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public class StatementResource {

    private final InscriptionService service;
    private final Inscriptions inscriptions;
    private final SpeakerAuthority authority;
    private final Meetings meetings;
    private final Idempotency idempotency;

    StatementResource(
            InscriptionService service,
            Inscriptions inscriptions,
            SpeakerAuthority authority,
            Meetings meetings,
            Idempotency idempotency) {
        this.service = service;
        this.inscriptions = inscriptions;
        this.authority = authority;
        this.meetings = meetings;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}:give-floor")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Give the floor; the clock starts. A point of order interrupts whoever speaks")
    @APIResponseSchema(InscriptionView.class)
    public Response giveFloor(@PathParam("id") UUID id) {
        return done(id, "", frame -> {
            Inscription called = inscriptions.require(id);
            return new FloorCommand.GiveFloor(
                    id,
                    frame.repliesHeardAt(new ListKey(called.sessionId, called.item), meetings),
                    frame.interpretationEndsAt());
        });
    }

    @POST
    @Path("/{id}:pause")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Stop the clock of a statement: its line or the interpretation is lost")
    @APIResponseSchema(InscriptionView.class)
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid InscriptionActions.Pause pause) {
        return done(id, pause, frame -> new FloorCommand.Pause(id, pause.reason()));
    }

    @POST
    @Path("/{id}:resume")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Let a statement go on")
    @APIResponseSchema(InscriptionView.class)
    public Response resume(@PathParam("id") UUID id) {
        return done(id, "", frame -> new FloorCommand.Resume(id, frame.interpretationEndsAt()));
    }

    @POST
    @Path("/{id}:end")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "End a statement; what was spoken is charged, what is left is free")
    @APIResponseSchema(InscriptionView.class)
    public Response end(@PathParam("id") UUID id) {
        authority.requireRunsMeetingOf(id);
        // Also while the meeting is suspended: it cannot be closed before.
        return idempotency.once(
                "", () -> InscriptionResource.answer(service.act(id, frame -> new FloorCommand.End(id))));
    }

    @POST
    @Path("/{id}:no-show")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Say that a speaker who was given the floor is absent: to the end once, then lapsed")
    @APIResponseSchema(InscriptionView.class)
    public Response noShow(@PathParam("id") UUID id) {
        return done(id, "", frame -> new FloorCommand.NoShow(id));
    }

    @POST
    @Path("/{id}:grant")
    @RolesAllowed({Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Add time to one request or statement; the only way in which remote time grows")
    @APIResponseSchema(InscriptionView.class)
    public Response grant(@PathParam("id") UUID id, @NotNull @Valid InscriptionActions.Grant grant) {
        authority.requireRunsMeetingOf(id);
        return idempotency.once(
                grant,
                () -> InscriptionResource.answer(
                        service.act(id, frame -> new FloorCommand.Grant(id, grant.seconds(), grant.reason()))));
    }

    private Response done(UUID id, Object body, Function<MeetingFrame, FloorCommand> command) {
        authority.requireRunsMeetingOf(id);
        return idempotency.once(body, () -> InscriptionResource.answer(service.actWhileOpen(id, command)));
    }
}
