package org.rostrum.schedule.inscription;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.security.Roles;
import org.rostrum.web.WebProblem;

/** A running meeting as it happens (Server-Sent Events, HTML Living Standard section 9.2). */
@Path("/v1/meetings")
@Tag(name = "Floor")
public class LiveResource {

    /** Proxies close connections that are silent for longer than some 30 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveMeetings live;
    private final Floors floors;
    private final Caller caller;

    LiveResource(LiveMeetings live, Floors floors, Caller caller) {
        this.live = live;
        this.floors = floors;
        this.caller = caller;
    }

    @GET
    @Path("/{meeting}/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @RolesAllowed(Roles.READER)
    @Blocking
    @Operation(
            summary = "Watch a running meeting",
            description = "Events `state`: the meeting in full at once, and anew after each change, with the decisions"
                    + " since the event before. With `Last-Event-ID` the first tells those since then. The last event is"
                    + " `reauthenticate`, when the token expires: come again with a new one.")
    public Multi<OutboundSseEvent> watch(
            @PathParam("meeting") UUID meeting,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The last event that was received: what came since follows.")
                    String lastEventId,
            @Context Sse sse) {
        floors.require(meeting);
        Multi<OutboundSseEvent> states = live.watch(meeting, sequence(lastEventId))
                .map(event -> sse.newEventBuilder()
                        .name("state")
                        .id(event.id())
                        .data(event.data())
                        .build());
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy()
                .merging()
                .streams(states, heartbeats)
                .select()
                .first(caller.remainingTime())
                .onCompletion()
                .continueWith(
                        sse.newEventBuilder().name("reauthenticate").data("{}").build());
    }

    private static Long sequence(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException notOurs) {
            throw WebProblem.BAD_REQUEST
                    .because("Last-Event-ID is the id of an event that was received here, not '%s'."
                            .formatted(lastEventId))
                    .build();
        }
    }
}
