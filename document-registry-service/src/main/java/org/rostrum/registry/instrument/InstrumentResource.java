package org.rostrum.registry.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

@Path("/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments and citations")
public class InstrumentResource {

    private final InstrumentService service;
    private final Instruments instruments;
    private final AdoptingBody adoptingBody;
    private final Conditions conditions;
    private final Idempotency idempotency;

    InstrumentResource(
            InstrumentService service,
            Instruments instruments,
            AdoptingBody adoptingBody,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.instruments = instruments;
        this.adoptingBody = adoptingBody;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List what can be cited by paragraph or article")
    public Page<InstrumentView> list(@BeanParam InstrumentFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter an instrument")
    @APIResponseSchema(value = InstrumentView.class, responseCode = "201")
    public Response create(@NotNull @Valid InstrumentDetails details) {
        adoptingBody.require(details.body());
        return idempotency.once(details, () -> {
            Instrument instrument = service.create(details);
            return Response.created(URI.create("/v1/instruments/" + instrument.id()))
                    .tag(Conditions.tag(instrument.version()))
                    .entity(InstrumentView.of(instrument))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read an instrument")
    @APIResponseSchema(InstrumentView.class)
    public Response read(@PathParam("id") UUID id) {
        Instrument instrument = instruments.require(id);
        return conditions.answer(InstrumentView.of(instrument), instrument.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change an instrument (JSON Merge Patch)")
    @APIResponseSchema(InstrumentView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        Instrument instrument = service.change(id, patch);
        return Response.ok(InstrumentView.of(instrument))
                .tag(Conditions.tag(instrument.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove an instrument that nothing cites")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        service.delete(id);
        return Response.noContent().build();
    }
}
