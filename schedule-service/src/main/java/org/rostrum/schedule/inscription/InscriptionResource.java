package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;

@Path("/v1/inscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public class InscriptionResource {

    private final InscriptionService service;
    private final Inscriptions inscriptions;
    private final InscriptionViews views;
    private final SpeakerAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    InscriptionResource(
            InscriptionService service,
            Inscriptions inscriptions,
            InscriptionViews views,
            SpeakerAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.inscriptions = inscriptions;
        this.views = views;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a request for the floor")
    @APIResponseSchema(InscriptionView.class)
    public Response read(@PathParam("id") UUID id) {
        Inscription inscription = inscriptions.require(id);
        InscriptionView view = views.of(inscription);
        return conditions.answer(view, InscriptionViews.tag(inscription, view));
    }

    @POST
    @Path("/{id}:withdraw")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Withdraw a request for the floor; those who wait get its time")
    @APIResponseSchema(InscriptionView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        Inscription inscription = inscriptions.require(id);
        authority.requireMayActFor(inscription.delegation, inscription.meetingId);
        return idempotency.once("", () -> {
            InscriptionService.Viewed withdrawn = service.withdraw(id);
            return Response.ok(withdrawn.view()).tag(withdrawn.tag()).build();
        });
    }
}
