package org.rostrum.agenda.diff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    private final DiffService service;
    private final Conditions conditions;

    DiffResource(DiffService service, Conditions conditions) {
        this.service = service;
        this.conditions = conditions;
    }

    @GET
    @Path("/{id}/diff")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "What changed between two versions",
            description = "For people as text/html, or text/plain with [-gone-] and {+new+}, word by word.")
    @APIResponseSchema(AgendaDiff.class)
    public Response diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @Min(1) @Parameter(description = FROM) Long from,
            @QueryParam("to") @Min(1) @Parameter(description = TO) Long to,
            @Context HttpHeaders headers) {
        Versions versions = service.versions(id, from, to);
        MediaType form = form(headers.getAcceptableMediaTypes());
        Object answer = form == PAGE
                ? service.asPage(id, versions)
                : form == TEXT ? service.asText(id, versions) : service.forPrograms(id, versions);
        EntityTag tag = new EntityTag("%d-%d-%s".formatted(versions.from(), versions.to(), form.getSubtype()));
        return Response.fromResponse(conditions.answer(answer, tag))
                .type(form)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The first that is accepted; JSON for whoever accepts anything. */
    private static MediaType form(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(one ->
                        Stream.of(MediaType.APPLICATION_JSON_TYPE, PAGE, TEXT).filter(one::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }
}
