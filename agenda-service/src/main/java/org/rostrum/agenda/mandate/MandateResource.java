package org.rostrum.agenda.mandate;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates")
public class MandateResource {

    private final MandateService service;
    private final MandateFilters filters;
    private final NamedInstruments instruments;
    private final MandateAuthority authority;
    private final MergePatch patches;
    private final Validator validator;
    private final Conditions conditions;
    private final Idempotency idempotency;

    MandateResource(
            MandateService service,
            MandateFilters filters,
            NamedInstruments instruments,
            MandateAuthority authority,
            MergePatch patches,
            Validator validator,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.filters = filters;
        this.instruments = instruments;
        this.authority = authority;
        this.patches = patches;
        this.validator = validator;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List who was asked what, by which paragraph, and where it is taken up")
    public Page<MandateView> list(@BeanParam MandateFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filters.read(filter), page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a mandate")
    @APIResponseSchema(value = MandateView.class, responseCode = "201")
    public Response create(@NotNull @Valid MandateDraft draft) {
        authority.requireCreation(draft);
        Map<UUID, KnownInstrument> known = instruments.of(draft.instruments());
        return idempotency.once(draft, () -> {
            MandateService.Viewed mandate = service.create(draft, known);
            return Response.created(URI.create("/v1/mandates/" + mandate.view().id()))
                    .tag(Conditions.tag(mandate.version()))
                    .entity(mandate.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a mandate")
    @APIResponseSchema(MandateView.class)
    public Response read(@PathParam("id") UUID id) {
        MandateService.Viewed mandate = service.read(id);
        return conditions.answer(mandate.view(), mandate.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a mandate (JSON Merge Patch of what it was entered with)")
    @APIResponseSchema(MandateView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        MandateService.Viewed before = service.read(id);
        MandateDraft changed = patches.apply(before.draft(), patch, MandateDraft.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        authority.requireChange(before.draft(), changed);
        conditions.requireMatch(before.version());
        Map<UUID, KnownInstrument> known = instruments.of(changed.instruments());
        MandateService.Viewed after = service.change(id, before.version(), changed, known);
        return Response.ok(after.view()).tag(Conditions.tag(after.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a mandate")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.requireRemoval(service.read(id).draft());
        service.delete(id);
        return Response.noContent().build();
    }
}
