package org.rostrum.registry.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.document.SingleDocument;
import org.rostrum.registry.document.Written;
import org.rostrum.registry.symbol.DocumentSymbol;

@Path("/v1/symbols:release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Symbols")
public class ReleaseResource {

    private final SymbolAllocation allocation;
    private final AllocationAuthority authority;
    private final Idempotency idempotency;

    ReleaseResource(SymbolAllocation allocation, AllocationAuthority authority, Idempotency idempotency) {
        this.allocation = allocation;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    /** @param reason for the history */
    public record ReleaseRequest(
            @NotBlank String symbol,
            @Size(min = 1, max = 1_000) String reason) {}

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.SYSTEM, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Give a reserved symbol back; nobody gets it again")
    @APIResponseSchema(SingleDocument.class)
    public Response release(@NotNull @Valid ReleaseRequest request) {
        DocumentSymbol symbol = OneSymbol.of(request.symbol());
        authority.requireMayRelease(symbol);
        return idempotency.once(request, () -> {
            Written released = allocation.release(symbol, request.reason());
            return Response.ok(released.document())
                    .tag(Conditions.tag(released.version()))
                    .build();
        });
    }
}
