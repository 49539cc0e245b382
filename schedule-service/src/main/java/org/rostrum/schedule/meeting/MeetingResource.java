package org.rostrum.schedule.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingResource {

    private final MeetingService service;
    private final AgendaCheck agenda;
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    MeetingResource(
            MeetingService service,
            AgendaCheck agenda,
            SessionAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.agenda = agenda;
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
    public Response read(@PathParam("id") UUID id) {
        MeetingService.Viewed meeting = service.read(id);
        return conditions.answer(meeting.view(), meeting.version());
    }
}
