package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.floor.FloorCommand;

/** What whoever asked for the floor does with the request. */
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

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Change speaker, language, advance text or requested time; more time is a new decision")
    @APIResponseSchema(InscriptionView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        authority.requireMayActFor(id);
        return answer(service.change(id, patch));
    }

    @POST
    @Path("/{id}:withdraw")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Withdraw a request for the floor; those who wait get its time")
    @APIResponseSchema(InscriptionView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return done(id, "", () -> service.act(id, frame -> new FloorCommand.Withdraw(id)));
    }

    @POST
    @Path("/{id}:switch-mode")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Operation(summary = "Come to the room, which frees the remote time, or speak remotely, which needs it")
    @APIResponseSchema(InscriptionView.class)
    public Response switchMode(@PathParam("id") UUID id, @NotNull @Valid InscriptionActions.NewMode to) {
        return done(id, to, () -> service.act(id, frame -> new FloorCommand.SwitchMode(id, to.mode())));
    }

    @POST
    @Path("/{id}:offer-swap")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Offer to exchange places with another inscription of the list")
    @APIResponseSchema(InscriptionView.class)
    public Response offerSwap(@PathParam("id") UUID id, @NotNull @Valid InscriptionActions.Swap swap) {
        return done(id, swap, () -> service.act(id, frame -> new FloorCommand.OfferSwap(id, swap.with())));
    }

    @POST
    @Path("/{id}:accept-swap")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Take the place that another inscription has offered, and give it one's own")
    @APIResponseSchema(InscriptionView.class)
    public Response acceptSwap(@PathParam("id") UUID id, @NotNull @Valid InscriptionActions.Swap swap) {
        return done(id, swap, () -> service.act(id, frame -> new FloorCommand.AcceptSwap(id, swap.with())));
    }

    private Response done(UUID id, Object body, Supplier<InscriptionService.Viewed> deed) {
        authority.requireMayActFor(id);
        return idempotency.once(body, () -> answer(deed.get()));
    }

    static Response answer(InscriptionService.Viewed viewed) {
        return Response.ok(viewed.view()).tag(viewed.tag()).build();
    }
}
