package org.rostrum.registry.bulk;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.web.WebProblem;

/** The list of documents in full, for programs and spreadsheets. In OpenAPI it is part of the list. */
@Path("/v1/documents")
public class DocumentExportResource {

    static final String CSV = "text/csv";

    private static final Logger LOG = Logger.getLogger(DocumentExportResource.class);

    private final DocumentExport export;
    private final HttpServerRequest received;

    DocumentExportResource(DocumentExport export, HttpServerRequest received) {
        this.export = export;
        this.received = received;
    }

    @GET
    @Produces(Ndjson.MEDIA_TYPE)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response lines(@Valid @BeanParam DocumentFilter filter, @Context UriInfo request) {
        requireEveryLanguage(request);
        export.requireAnswerable(filter);
        return answer("documents.ndjson", Ndjson.MEDIA_TYPE, output -> export.writeLines(filter, output));
    }

    @GET
    @Produces(CSV)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public Response table(@Valid @BeanParam DocumentFilter filter, @Context UriInfo request) {
        requireEveryLanguage(request);
        export.requireAnswerable(filter);
        return answer(
                "documents.csv", CSV + ";charset=UTF-8;header=present", output -> export.writeTable(filter, output));
    }

    /** What is exported is complete, so that it can be entered again. */
    private static void requireEveryLanguage(UriInfo request) {
        if (request.getQueryParameters().containsKey("lang")) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because("An export has every language. Leave 'lang' out.")
                    .with("parameter", "lang")
                    .build();
        }
    }

    private Response answer(String name, String mediaType, StreamingOutput content) {
        StreamingOutput cutWhereItFails = output -> {
            try {
                content.write(output);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "An export ended before its end");
                // The status has gone out; only an answer that ends without its end tells that something is missing.
                received.connection().close();
                throw failure;
            }
        };
        return Response.ok(cutWhereItFails)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
