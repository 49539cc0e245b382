package org.rostrum.schedule.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.PublicAddress;

/** For calendar programs, which cannot log in: who has the address may read. */
@Path("/calendars/{secret}.ics")
@Produces(CalendarAnswers.MEDIA_TYPE)
@Tag(name = "Calendars")
public class PrivateCalendarResource {

    private final SubscriptionService service;
    private final PresentedSecret presented;
    private final Conditions conditions;
    private final PublicAddress address;

    PrivateCalendarResource(
            SubscriptionService service, PresentedSecret presented, Conditions conditions, PublicAddress address) {
        this.service = service;
        this.presented = presented;
        this.conditions = conditions;
        this.address = address;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(summary = "Read the calendar at a private address")
    @Parameter(
            name = "secret",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(type = SchemaType.STRING),
            description = "As it stands in the `url` of the subscription.")
    public Response read() {
        return CalendarAnswers.of(service.writeAt(presented.secret(), address.base()), conditions);
    }
}
