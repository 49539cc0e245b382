package org.rostrum.registry.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;

@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentSearchResource {

    private static final String ORDERS = "symbol|relevance|-?date|-?modified";

    private final DocumentSearch search;

    DocumentSearchResource(DocumentSearch search) {
        this.search = search;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Find documents by symbol or title",
            description = "Words are found about a second after they were written; symbols and lists at once.")
    @APIResponse(responseCode = "200", description = "`highlights` are there where words were sought.")
    @APIResponse(responseCode = "503", description = "The index of titles is being built: only words wait for it.")
    public Page<DocumentHit> list(
            @Valid @BeanParam DocumentFilter filter,
            @QueryParam("sort")
                    @Pattern(regexp = ORDERS, message = "is one of symbol, relevance, date, -date, modified, -modified")
                    @Parameter(
                            description = "`relevance` unless told where words are sought, else `symbol`. Symbols break"
                                    + " ties; documents without a date come before those with one.")
                    String sort,
            @Valid @BeanParam PageRequest page) {
        return search.page(filter, sort == null ? null : DocumentOrder.named(sort), page);
    }
}
