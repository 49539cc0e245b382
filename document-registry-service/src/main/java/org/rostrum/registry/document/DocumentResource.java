package org.rostrum.registry.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.symbol.DocumentSymbol;

@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentResource {

    /** A symbol with its slashes. No symbol has a colon: the last one of a path begins a verb. */
    public static final String SYMBOL = "/{symbol:[^:]+}";

    private static final int PERMANENT_REDIRECT = 308;

    private final DocumentService service;
    private final Documents documents;
    private final Conditions conditions;

    DocumentResource(DocumentService service, Documents documents, Conditions conditions) {
        this.service = service;
        this.documents = documents;
        this.conditions = conditions;
    }

    @GET
    @Path(SYMBOL)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a document")
    @APIResponseSchema(SingleDocument.class)
    @APIResponse(responseCode = "308", description = "The symbol is spelled otherwise: see Location.")
    public Response read(
            @PathParam("symbol") String typed,
            @QueryParam("embed")
                    @Pattern(regexp = "family", message = "is family, or left out")
                    @Parameter(description = "`family` shows the documents of the same base, under a weak ETag.")
                    String embed,
            @Context UriInfo request) {
        DocumentAddress address = DocumentAddress.of(typed);
        if (!address.isCanonical()) {
            String query = request.getRequestUri().getRawQuery();
            return Response.status(PERMANENT_REDIRECT)
                    .header(
                            HttpHeaders.LOCATION,
                            DocumentAddress.of(address.symbol()) + (query == null ? "" : "?" + query))
                    .build();
        }
        Document document = documents.require(address.symbol());
        SingleDocument single = SingleDocument.of(document);
        if (embed == null) {
            return conditions.answer(single, document.version);
        }
        Documents.Family family = documents.family(document.base);
        return conditions.answer(
                single.with(family.shown()), new EntityTag(document.version + "-" + family.version(), true));
    }

    @PUT
    @Path(SYMBOL)
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a document (If-None-Match: *) or replace what is said of it (If-Match)")
    @APIResponseSchema(value = SingleDocument.class, responseCode = "201")
    public Response put(@PathParam("symbol") String typed, @NotNull @Valid DocumentDetails details) {
        DocumentSymbol symbol = DocumentAddress.of(typed).requireCanonical();
        Written written = EnteredMeanwhile.retried(() -> service.put(symbol, details));
        return written.created()
                ? answer(Response.created(DocumentAddress.of(symbol)), written)
                : answer(Response.ok(), written);
    }

    @PATCH
    @Path(SYMBOL)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change what is said of a document (JSON Merge Patch)")
    @APIResponseSchema(SingleDocument.class)
    public Response change(@PathParam("symbol") String typed, @NotNull JsonNode patch) {
        return answer(Response.ok(), service.change(DocumentAddress.of(typed).requireCanonical(), patch));
    }

    @DELETE
    @Path(SYMBOL)
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a document from the registry")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("symbol") String typed) {
        service.delete(DocumentAddress.of(typed).requireCanonical());
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, Written written) {
        return answer.tag(Conditions.tag(written.version()))
                .entity(written.document())
                .build();
    }
}
