package org.rostrum.schedule.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.PublicAddress;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;

@Path("/v1/calendar.ics")
@Produces(CalendarAnswers.MEDIA_TYPE)
@Tag(name = "Calendars")
public class BodyCalendarResource {

    private final CalendarFeeds feeds;
    private final Conditions conditions;
    private final RequestedLanguage requested;
    private final PublicAddress address;

    BodyCalendarResource(
            CalendarFeeds feeds, Conditions conditions, RequestedLanguage requested, PublicAddress address) {
        this.feeds = feeds;
        this.conditions = conditions;
        this.requested = requested;
        this.address = address;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the meetings of all sessions of a body as a calendar (RFC 5545)")
    public Response read(
            @QueryParam("body")
                    @Parameter(description = "Id or series symbol of a body.", required = true)
                    @NotNull
                    @Size(min = 1, max = 100)
                    String body) {
        Language language = requested.chosen().orElse(Language.EN);
        return CalendarAnswers.of(
                feeds.write(new Feed.OfBody(body), language, address.base(), address.ofRequest()), conditions);
    }
}
