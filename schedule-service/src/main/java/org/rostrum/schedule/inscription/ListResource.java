package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.meeting.ItemNumber;

@Path("/v1/meetings/{meeting}/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public class ListResource {

    private static final String ITEM = "/{item:[^:/]+}";
    private static final String SESSION = "Whose agenda the item is on; the meeting's owner where absent.";

    private final ListService service;
    private final SpeakerAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    ListResource(ListService service, SpeakerAuthority authority, Conditions conditions, Idempotency idempotency) {
        this.service = service;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the lists of speakers of a meeting, in the order of its items")
    public Page<ListView> list(@PathParam("meeting") UUID meeting) {
        List<ListView> lists = service.all(meeting);
        return new Page<>(lists, null);
    }

    @GET
    @Path(ITEM)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a list of speakers with its speakers in the order in which they are called")
    @APIResponseSchema(ListView.class)
    public Response read(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session) {
        ListService.Viewed found = service.read(meeting, item, session);
        return conditions.answer(found.view(), found.tag());
    }

    @PATCH
    @Path(ITEM)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Say when a list opens and closes, and in what order its speakers are called")
    @APIResponseSchema(ListView.class)
    public Response change(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session,
            @NotNull JsonNode patch) {
        authority.requireRuns(meeting);
        return answer(service.change(meeting, item, session, patch));
    }

    @POST
    @Path(ITEM + ":open")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Open a list of speakers now")
    @APIResponseSchema(ListView.class)
    public Response open(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session) {
        return done(meeting, "", () -> service.open(meeting, item, session));
    }

    @POST
    @Path(ITEM + ":close")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Close a list of speakers; only the chair can still add to it")
    @APIResponseSchema(ListView.class)
    public Response close(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session) {
        return done(meeting, "", () -> service.close(meeting, item, session));
    }

    @POST
    @Path(ITEM + ":cut-limits")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(
            summary = "Cut the speaking time of whoever has not begun; the time that is freed goes to those who wait")
    @APIResponseSchema(ListView.class)
    public Response cutLimits(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session,
            @NotNull @Valid ListActions.Limits limits) {
        return done(meeting, limits, () -> service.cutLimits(meeting, item, session, limits));
    }

    @POST
    @Path(ITEM + ":carry-over")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Let those not reached go on at a later meeting on the item, the next one where none is named")
    @APIResponseSchema(CarriedOverView.class)
    public Response carryOver(
            @PathParam("meeting") UUID meeting,
            @PathParam("item") ItemNumber item,
            @QueryParam("session") @Parameter(description = SESSION) UUID session,
            @Valid ListActions.Target target) {
        authority.requireRuns(meeting);
        return idempotency.once(target == null ? Map.of() : target, () -> Response.ok(
                        service.carryOver(meeting, item, session, target == null ? null : target.meeting()))
                .build());
    }

    private Response done(UUID meeting, Object body, Supplier<ListService.Viewed> deed) {
        authority.requireRuns(meeting);
        return idempotency.once(body, () -> answer(deed.get()));
    }

    private static Response answer(ListService.Viewed viewed) {
        return Response.ok(viewed.view()).tag(viewed.tag()).build();
    }
}
