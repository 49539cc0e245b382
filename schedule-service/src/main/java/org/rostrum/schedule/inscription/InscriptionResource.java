package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.session.Sessions;

@Path("/v1")
@Tag(name = "Floor")
public class InscriptionResource {

    private final InscriptionService service;
    private final Inscriptions inscriptions;
    private final InscriptionViews views;
    private final Meetings meetings;
    private final Sessions sessions;
    private final SpeakerAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    InscriptionResource(
            InscriptionService service,
            Inscriptions inscriptions,
            InscriptionViews views,
            Meetings meetings,
            Sessions sessions,
            SpeakerAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.inscriptions = inscriptions;
        this.views = views;
        this.meetings = meetings;
        this.sessions = sessions;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/meetings/{meeting}/inscriptions")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "List the requests for the floor of a meeting, in the order in which they were made")
    public Page<InscriptionView> list(@PathParam("meeting") UUID meeting, @Valid @BeanParam PageRequest page) {
        meetings.require(meeting);
        long after = page.position().map(Long::parseLong).orElse(0L);
        return Page.cut(
                        inscriptions.page(meeting, after, page.rowsToRead()),
                        page.limit(),
                        inscription -> Long.toString(inscription.sequence))
                .map(views::of);
    }

    @POST
    @Path("/meetings/{meeting}/inscriptions")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Ask for the floor")
    @APIResponseSchema(value = InscriptionView.class, responseCode = "201")
    public Response inscribe(@PathParam("meeting") UUID meeting, @NotNull @Valid InscriptionRequest request) {
        requireMayActFor(request.delegation(), meeting);
        return idempotency.once(request, () -> {
            InscriptionService.Viewed placed = service.inscribe(meeting, request);
            return Response.created(
                            URI.create("/v1/inscriptions/" + placed.view().id()))
                    .tag(Conditions.tag(placed.version()))
                    .entity(placed.view())
                    .build();
        });
    }

    @GET
    @Path("/inscriptions/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a request for the floor")
    @APIResponseSchema(InscriptionView.class)
    public Response read(@PathParam("id") UUID id) {
        Inscription inscription = inscriptions.require(id);
        return conditions.answer(views.of(inscription), inscription.version());
    }

    @POST
    @Path("/inscriptions/{id}:withdraw")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Withdraw a request for the floor; those who wait get its time")
    @APIResponseSchema(InscriptionView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        Inscription inscription = inscriptions.require(id);
        requireMayActFor(inscription.delegation, inscription.meetingId);
        return idempotency.once("", () -> {
            InscriptionService.Viewed withdrawn = service.withdraw(id);
            return Response.ok(withdrawn.view())
                    .tag(Conditions.tag(withdrawn.version()))
                    .build();
        });
    }

    private void requireMayActFor(String delegation, UUID meetingId) {
        Meeting meeting = meetings.require(meetingId);
        authority.requireMayActFor(
                delegation, sessions.require(meeting.ownerSession()).bodyPrefix());
    }
}
