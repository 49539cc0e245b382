package org.rostrum.schedule.inscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.CsvAnswers;

/** Who asked for how much time, was given and used it. */
@Path("/v1/meetings/{meeting}/statistics")
@Produces({MediaType.APPLICATION_JSON, CsvAnswers.MEDIA_TYPE})
@Tag(name = "Floor")
public class MeetingStatisticsResource {

    private final Statistics statistics;
    private final Conditions conditions;

    MeetingStatisticsResource(Statistics statistics, Conditions conditions) {
        this.statistics = statistics;
        this.conditions = conditions;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read how the speaking time of a meeting was asked for, given and used; as text/csv a table")
    @APIResponseSchema(StatisticsView.class)
    public Response read(@PathParam("meeting") UUID meeting, @Context Request request) {
        return StatisticsAnswers.of(statistics.ofMeeting(meeting), request, conditions);
    }
}
