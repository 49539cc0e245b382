package org.rostrum.schedule.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.PublicAddress;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.web.WebProblem;

@Path("/v1/sessions/{session}/calendar.ics")
@Produces(CalendarAnswers.MEDIA_TYPE)
@Tag(name = "Calendars")
public class SessionCalendarResource {

    private final CalendarFeeds feeds;
    private final Conditions conditions;
    private final CalendarAuthority authority;
    private final RequestedLanguage requested;
    private final PublicAddress address;

    SessionCalendarResource(
            CalendarFeeds feeds,
            Conditions conditions,
            CalendarAuthority authority,
            RequestedLanguage requested,
            PublicAddress address) {
        this.feeds = feeds;
        this.conditions = conditions;
        this.authority = authority;
        this.requested = requested;
        this.address = address;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the meetings of a session as a calendar (RFC 5545)")
    public Response read(
            @PathParam("session") UUID session,
            @QueryParam("item") @Parameter(description = "Only the meetings that take up this item.") String item,
            @QueryParam("delegation")
                    @Parameter(description = "The statements of this delegation instead.")
                    @Pattern(regexp = "[A-Za-z0-9._-]{1,16}")
                    String delegation) {
        if (item != null && delegation != null) {
            throw WebProblem.BAD_REQUEST
                    .because("A calendar is for an item or for a delegation; give one of the two.")
                    .build();
        }
        Language language = requested.chosen().orElse(Language.EN);
        Feed feed = new FeedRequest(session, number(item), delegation, null, language).feed();
        authority.requireMayRead(feed);
        return CalendarAnswers.of(feeds.write(feed, language, address.base(), address.ofRequest()), conditions);
    }

    private static ItemNumber number(String item) {
        try {
            return item == null ? null : new ItemNumber(item);
        } catch (IllegalArgumentException none) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because(none.getMessage())
                    .with("parameter", "item")
                    .build();
        }
    }
}
