package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.EntityTag;
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
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingResource {

    private final MeetingService service;
    private final MeetingChanges meetingChanges;
    private final AgendaCheck agenda;
    private final Timetables timetables;
    private final TimetableWarnings warnings;
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    MeetingResource(
            MeetingService service,
            MeetingChanges meetingChanges,
            AgendaCheck agenda,
            Timetables timetables,
            TimetableWarnings warnings,
            SessionAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.meetingChanges = meetingChanges;
        this.agenda = agenda;
        this.timetables = timetables;
        this.warnings = warnings;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List meetings in order of time, joint meetings included")
    public Page<MeetingView> list(
            @QueryParam("session") @Parameter(description = "Id of a session.") UUID session,
            @Valid @BeanParam PageRequest page) {
        return service.list(session, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Plan a meeting")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public Response plan(@NotNull @Valid MeetingDetails details) {
        authority.require(details.ownerSession());
        var items = agenda.itemsOf(details);
        return idempotency.once(details, () -> {
            MeetingService.Viewed meeting = service.plan(details, items);
            return Response.created(URI.create("/v1/meetings/" + meeting.view().id()))
                    .tag(Conditions.tag(meeting.version()))
                    .entity(meeting.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a meeting")
    @APIResponseSchema(MeetingView.class)
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("embed")
                    @Pattern(regexp = "warnings", message = "is warnings, or left out")
                    @Parameter(
                            description = "`warnings` looks at other meetings, agenda and documents too; a weak ETag.")
                    String embed) {
        if (embed == null) {
            MeetingService.Viewed meeting = service.read(id);
            return conditions.answer(meeting.view(), meeting.version());
        }
        Timetables.One one = timetables.of(id);
        TimetableWarnings.Warned warned = warnings.of(one.known());
        return conditions.answer(
                warned.meetings().getFirst(), new EntityTag(one.version() + "-" + warned.fingerprint(), true));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change number, room or interpretation of a meeting (JSON Merge Patch)")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "409", description = "Another meeting has the number, the room or a team.")
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        authority.require(service.ownerOf(id));
        MeetingService.Viewed changed = meetingChanges.change(id, patch);
        return Response.ok(changed.view())
                .tag(Conditions.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a meeting that is planned and at which nobody asked for the floor")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.require(service.ownerOf(id));
        meetingChanges.delete(id);
        return Response.noContent().build();
    }
}
