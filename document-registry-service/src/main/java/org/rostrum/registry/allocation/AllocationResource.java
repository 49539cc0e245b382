package org.rostrum.registry.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.rostrum.registry.document.DocumentAddress;
import org.rostrum.registry.document.EnteredMeanwhile;
import org.rostrum.registry.document.SingleDocument;
import org.rostrum.registry.document.Written;
import org.rostrum.registry.symbol.DocumentSeries;
import org.rostrum.registry.symbol.ModifierSeries;
import org.rostrum.registry.symbol.SymbolSeries;

@Path("/v1/symbols:allocate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Symbols")
public class AllocationResource {

    private final SymbolAllocation allocation;
    private final AllocationAuthority authority;
    private final Idempotency idempotency;

    AllocationResource(SymbolAllocation allocation, AllocationAuthority authority, Idempotency idempotency) {
        this.allocation = allocation;
        this.authority = authority;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.SYSTEM, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Reserve the next symbol of a series")
    @APIResponseSchema(value = SingleDocument.class, responseCode = "201")
    public Response allocate(@NotNull @Valid AllocationRequest request) {
        SymbolSeries series = series(request);
        authority.requireMayAllocate(series.bodyPrefix());
        return EnteredMeanwhile.retried(() -> idempotency.once(request, () -> {
            Written reserved = allocation.next(series);
            return Response.created(
                            DocumentAddress.of(OneSymbol.of(reserved.document().symbol())))
                    .tag(Conditions.tag(reserved.version()))
                    .entity(reserved.document())
                    .build();
        }));
    }

    private static SymbolSeries series(AllocationRequest request) {
        return request.base() == null
                ? new DocumentSeries(request.body(), request.session(), request.year(), request.kind())
                : new ModifierSeries(OneSymbol.of(request.base()), request.modifier());
    }
}
