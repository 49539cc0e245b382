package org.rostrum.schedule.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;
import org.rostrum.schedule.CsvAnswers;

/** For spreadsheets, which know an address but cannot name a media type. */
@Path("/v1/sessions/{session}/organization-of-work.csv")
@Produces(CsvAnswers.MEDIA_TYPE)
@Tag(name = "Organization of work")
public class TableFileResource {

    private final TimetableService service;
    private final Conditions conditions;
    private final RequestedLanguage requested;

    TableFileResource(TimetableService service, Conditions conditions, RequestedLanguage requested) {
        this.service = service;
        this.conditions = conditions;
        this.requested = requested;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the timetable of a session as CSV, laid out as it is printed")
    public Response read(@PathParam("session") UUID session) {
        return CsvAnswers.of(service.csv(session, requested.chosen().orElse(Language.EN)), conditions);
    }
}
