package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;

@Path("/v1/meetings/{meeting}")
@Tag(name = "Floor")
public class RemoteTimeResource {

    private final Floors floors;
    private final Ledger ledger;
    private final Conditions conditions;

    RemoteTimeResource(Floors floors, Ledger ledger, Conditions conditions) {
        this.floors = floors;
        this.ledger = ledger;
        this.conditions = conditions;
    }

    @GET
    @Path("/remote-time")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read how much of a meeting may still be spoken remotely")
    @APIResponseSchema(RemoteTimeView.class)
    public Response remoteTime(@PathParam("meeting") UUID meeting) {
        FloorRow floor = floors.require(meeting);
        var view = new RemoteTimeView(meeting, RemoteTimeView.Figures.of(floor.time()));
        return conditions.answer(view, floor.lastSequence);
    }

    @GET
    @Path("/ledger")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read every decision on a meeting's floor, in order")
    public Page<DecisionView> ledger(@PathParam("meeting") UUID meeting, @Valid @BeanParam PageRequest page) {
        floors.require(meeting);
        long after = page.position().map(Long::parseLong).orElse(0L);
        return Page.cut(
                        ledger.page(meeting, after, page.rowsToRead()),
                        page.limit(),
                        entry -> Long.toString(entry.key.sequence()))
                .map(DecisionView::of);
    }
}
