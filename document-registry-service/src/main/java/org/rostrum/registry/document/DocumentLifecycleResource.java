package org.rostrum.registry.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.symbol.DocumentSymbol;

/** The actions on a document: each is one step of its life. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentLifecycleResource {

    private static final String NOT_FROM_HERE = "It does not follow from the status; `possible` says what does.";

    private final DocumentLifecycle lifecycle;
    private final BodyAuthority authority;
    private final Idempotency idempotency;

    DocumentLifecycleResource(DocumentLifecycle lifecycle, BodyAuthority authority, Idempotency idempotency) {
        this.lifecycle = lifecycle;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    /** @param reason for the history; the whole body may be left out */
    public record StepRequest(@Size(min = 1, max = 1_000) String reason) {}

    @POST
    @Path(DocumentResource.SYMBOL + ":reserve")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Take the symbol of a document that was only cited")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response reserve(@PathParam("symbol") String typed, @Valid StepRequest step) {
        return move(typed, Transition.RESERVE, step);
    }

    @POST
    @Path(DocumentResource.SYMBOL + ":submit")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Hand in a reserved document for editing, translation and reproduction")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response submit(@PathParam("symbol") String typed, @Valid StepRequest step) {
        return move(typed, Transition.SUBMIT, step);
    }

    @POST
    @Path(DocumentResource.SYMBOL + ":issue")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Issue a submitted document")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response issue(@PathParam("symbol") String typed, @Valid StepRequest step) {
        return move(typed, Transition.ISSUE, step);
    }

    @POST
    @Path(DocumentResource.SYMBOL + ":reissue")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Issue a document again for technical reasons, under its symbol with an asterisk")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response reissue(@PathParam("symbol") String typed, @Valid StepRequest step) {
        return move(typed, Transition.REISSUE, step);
    }

    @POST
    @Path(DocumentResource.SYMBOL + ":withdraw")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Withdraw a document")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "409", description = NOT_FROM_HERE)
    public Response withdraw(@PathParam("symbol") String typed, @Valid StepRequest step) {
        return move(typed, Transition.WITHDRAW, step);
    }

    private Response move(String typed, Transition step, StepRequest given) {
        DocumentSymbol symbol = DocumentAddress.of(typed).requireCanonical();
        authority.require(symbol.bodyPrefix());
        StepRequest request = given == null ? new StepRequest(null) : given;
        return EnteredMeanwhile.retried(() -> idempotency.once(request, () -> {
            Written moved = lifecycle.move(symbol, step, request.reason());
            return Response.ok(moved.document())
                    .tag(Conditions.tag(moved.version()))
                    .build();
        }));
    }
}
