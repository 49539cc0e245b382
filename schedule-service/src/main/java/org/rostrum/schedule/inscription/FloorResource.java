package org.rostrum.schedule.inscription;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.sharedcommit.SharedCommits;
import org.rostrum.schedule.remotetime.RemoteTime;

@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public class FloorResource {

    private final Floors floors;
    private final Ledger ledger;
    private final InscriptionService service;
    private final Inscriptions inscriptions;
    private final InscriptionViews views;
    private final SpeakerAuthority authority;
    private final Conditions conditions;
    private final SharedCommits commits;
    private final DatabaseTime time;
    private final Recount recount;

    FloorResource(
            Floors floors,
            Ledger ledger,
            InscriptionService service,
            Inscriptions inscriptions,
            InscriptionViews views,
            SpeakerAuthority authority,
            Conditions conditions,
            SharedCommits commits,
            DatabaseTime time,
            Recount recount) {
        this.time = time;
        this.recount = recount;
        this.service = service;
        this.inscriptions = inscriptions;
        this.views = views;
        this.authority = authority;
        this.commits = commits;
        this.floors = floors;
        this.ledger = ledger;
        this.conditions = conditions;
    }

    @GET
    @Path("/{meeting}/remote-time")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read how much of a meeting may still be spoken remotely")
    @APIResponseSchema(RemoteTimeView.class)
    public Response remoteTime(@PathParam("meeting") UUID meeting) {
        FloorRow row = floors.require(meeting);
        RemoteTime figures = floors.figures(row, time.now());
        var view = new RemoteTimeView(meeting, RemoteTimeView.Figures.of(figures));
        // While somebody speaks remotely, time runs without a decision.
        return conditions.answer(view, new EntityTag("%d-%d".formatted(row.lastSequence, figures.runningSeconds())));
    }

    @GET
    @Path("/{meeting}/ledger")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read every decision on a meeting's floor, in order")
    public Page<DecisionView> ledger(@PathParam("meeting") UUID meeting, @Valid @BeanParam PageRequest page) {
        floors.require(meeting);
        long after = page.position(Long::parseLong).orElse(0L);
        return Page.cut(
                        ledger.page(meeting, after, page.rowsToRead()),
                        page.limit(),
                        entry -> Long.toString(entry.key.sequence()))
                .map(DecisionView::of);
    }

    @POST
    @Path("/{meeting}/ledger:recompute")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Find every figure again from the ledger alone, and compare it with what is stored")
    public RecountView recompute(@PathParam("meeting") UUID meeting) {
        return recount.of(meeting);
    }

    @GET
    @Path("/{meeting}/inscriptions")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "List the requests for the floor of a meeting, in the order in which they were made")
    public Page<InscriptionView> list(@PathParam("meeting") UUID meeting, @Valid @BeanParam PageRequest page) {
        floors.require(meeting);
        long after = page.position(Long::parseLong).orElse(0L);
        Page<Inscription> found = Page.cut(
                inscriptions.page(meeting, after, page.rowsToRead()),
                page.limit(),
                inscription -> Long.toString(inscription.sequence));
        return views.of(meeting, found);
    }

    @POST
    @Path("/{meeting}/inscriptions")
    @RolesAllowed({Roles.DELEGATE, Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN})
    @Blocking
    @Operation(summary = "Ask for the floor")
    @APIResponseSchema(value = InscriptionView.class, responseCode = "201")
    public CompletionStage<Response> inscribe(
            @PathParam("meeting") UUID meeting, @NotNull @Valid InscriptionRequest request) {
        authority.requireMayAsk(request, meeting);
        return commits.once(meeting, floors, request, () -> {
            InscriptionService.Viewed placed = service.inscribe(meeting, request);
            return Response.created(
                            URI.create("/v1/inscriptions/" + placed.view().id()))
                    .tag(placed.tag())
                    .entity(placed.view())
                    .build();
        });
    }
}
