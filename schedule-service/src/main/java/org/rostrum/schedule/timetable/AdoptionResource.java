package org.rostrum.schedule.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/sessions/{session}/organization-of-work:adopt")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization of work")
public class AdoptionResource {

    private final TimetableService service;
    private final SessionAuthority authority;
    private final Idempotency idempotency;

    AdoptionResource(TimetableService service, SessionAuthority authority, Idempotency idempotency) {
        this.service = service;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Adopt the timetable of a session as it stands")
    @APIResponseSchema(TimetableView.class)
    @APIResponse(responseCode = "409", description = "It has been adopted, and nothing has changed since.")
    public Response adopt(@PathParam("session") UUID session, @NotNull @Valid AdoptionRequest request) {
        authority.require(session);
        return idempotency.once(request, () -> {
            TimetableService.Viewed adopted = service.adopt(session, request);
            return Response.ok(adopted.view())
                    .tag(Conditions.tag(adopted.version()))
                    .build();
        });
    }
}
