package org.rostrum.agenda.diff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.diff.DiffService.Versions;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Tag(name = "Agendas")
public class DiffResource {

    private static final String FROM = "Version; the one before `to` where it is not given.";
    private static final String TO = "Version; the current one where it is not given.";
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final DiffService service;
    private final Conditions conditions;

    DiffResource(DiffService service, Conditions conditions) {
        this.service = service;
        this.conditions = conditions;
    }

    @GET
    @Path("/{id}/diff")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "What changed between two versions")
    @APIResponseSchema(AgendaDiff.class)
    public Response forPrograms(
            @PathParam("id") UUID id,
            @QueryParam("from") @Min(1) @Parameter(description = FROM) Long from,
            @QueryParam("to") @Min(1) @Parameter(description = TO) Long to) {
        return answer(id, from, to, "", versions -> service.forPrograms(id, versions));
    }

    @GET
    @Path("/{id}/diff")
    @Produces(PAGE)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The same as a page, word by word")
    public Response asPage(
            @PathParam("id") UUID id, @QueryParam("from") @Min(1) Long from, @QueryParam("to") @Min(1) Long to) {
        return answer(id, from, to, "-page", versions -> service.asPage(id, versions));
    }

    @GET
    @Path("/{id}/diff")
    @Produces(TEXT)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The same as text: [-gone-], {+new+}")
    public Response asText(
            @PathParam("id") UUID id, @QueryParam("from") @Min(1) Long from, @QueryParam("to") @Min(1) Long to) {
        return answer(id, from, to, "-text", versions -> service.asText(id, versions));
    }

    private Response answer(UUID id, Long from, Long to, String form, Function<Versions, Object> answer) {
        Versions versions = service.versions(id, from, to);
        EntityTag tag = new EntityTag("%d-%d%s".formatted(versions.from(), versions.to(), form));
        return conditions.answer(answer.apply(versions), tag);
    }
}
