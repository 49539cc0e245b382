package org.rostrum.agenda.joint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;

@Path("/v1/joint-considerations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joint considerations")
public class JointConsiderationResource {

    private final JointConsiderationService service;

    JointConsiderationResource(JointConsiderationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List which items are considered together with which items of other sessions")
    public Page<JointConsiderationView> list(
            @QueryParam("session") @Parameter(description = "Id of a session on either side.") UUID session,
            @Valid @BeanParam PageRequest page) {
        return service.list(session, page);
    }
}
