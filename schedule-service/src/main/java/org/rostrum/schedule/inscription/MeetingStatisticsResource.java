package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.security.Roles;

/** Who asked for how much time, was given and used it. */
@Path("/v1/meetings/{meeting}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Floor")
public class MeetingStatisticsResource {

    private final Statistics statistics;

    MeetingStatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read how the speaking time of a meeting was asked for, given and used")
    public StatisticsView read(@PathParam("meeting") UUID meeting) {
        return statistics.ofMeeting(meeting);
    }
}
