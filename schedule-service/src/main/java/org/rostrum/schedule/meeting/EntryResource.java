package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.meeting.MeetingView.EntryView;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/meetings/{meeting}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization of work")
public class EntryResource {

    private final EntryService service;
    private final MeetingService meetings;
    private final AgendaCheck agenda;
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    EntryResource(
            EntryService service,
            MeetingService meetings,
            AgendaCheck agenda,
            SessionAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.meetings = meetings;
        this.agenda = agenda;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Take up an item at a meeting")
    @APIResponseSchema(value = EntryView.class, responseCode = "201")
    public Response add(@PathParam("meeting") UUID meeting, @NotNull @Valid EntryDetails details) {
        UUID owner = meetings.ownerOf(meeting);
        authority.require(owner);
        var items = agenda.itemsOf(owner, List.of(details.planned()));
        return idempotency.once(details, () -> {
            EntryService.Viewed added = service.add(meeting, details, items);
            return Response.created(URI.create("/v1/meetings/%s/entries/%s"
                            .formatted(meeting, added.view().id())))
                    .tag(Conditions.tag(added.version()))
                    .entity(added.view())
                    .build();
        });
    }

    @GET
    @Path("/{entry}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read an entry; its tag is that of its meeting")
    @APIResponseSchema(EntryView.class)
    public Response read(@PathParam("meeting") UUID meeting, @PathParam("entry") UUID entry) {
        EntryService.Viewed found = service.read(meeting, entry);
        return conditions.answer(found.view(), found.version());
    }

    @PATCH
    @Path("/{entry}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change or move an entry (JSON Merge Patch); If-Match names the meeting's version")
    @APIResponseSchema(EntryView.class)
    @APIResponse(responseCode = "409", description = "The meeting is over, or requests for the floor need the item.")
    public Response change(
            @PathParam("meeting") UUID meeting, @PathParam("entry") UUID entry, @NotNull JsonNode patch) {
        UUID owner = meetings.ownerOf(meeting);
        authority.require(owner);
        EntryDetails patched = service.patched(meeting, entry, patch);
        EntryService.Viewed changed =
                service.change(meeting, entry, patched, agenda.itemsOf(owner, List.of(patched.planned())));
        return Response.ok(changed.view())
                .tag(Conditions.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{entry}")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Take an item off a meeting; If-Match names the meeting's version")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "The meeting is over, or requests for the floor need the item.")
    public Response remove(@PathParam("meeting") UUID meeting, @PathParam("entry") UUID entry) {
        authority.require(meetings.ownerOf(meeting));
        service.remove(meeting, entry);
        return Response.noContent().build();
    }
}
