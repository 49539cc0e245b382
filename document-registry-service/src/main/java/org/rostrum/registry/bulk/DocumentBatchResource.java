package org.rostrum.registry.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.LargeBody;
import org.rostrum.web.WebProblem;

@Path("/v1/documents:batch")
@Tag(name = "Documents")
public class DocumentBatchResource {

    private final BatchLoading loading;

    DocumentBatchResource(BatchLoading loading) {
        this.loading = loading;
    }

    @POST
    @LargeBody
    @Consumes(Ndjson.MEDIA_TYPE)
    @Produces(Ndjson.MEDIA_TYPE)
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter or change many documents: one on each line, with a result for each line and a summary")
    @APIResponse(responseCode = "200", description = "All lines were read; each result says what became of its line.")
    public Response load(
            InputStream lines, @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding)
            throws IOException {
        requirePlain(encoding);
        BatchResults results = loading.load(lines);
        StreamingOutput answer = output -> {
            try (results) {
                results.copyTo(output);
            }
        };
        return Response.ok(answer)
                .header(HttpHeaders.CONTENT_LENGTH, results.length())
                .build();
    }

    /** Compressed, a few bytes could be any number of lines (RFC 9110 section 15.5.16). */
    private static void requirePlain(String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw WebProblem.UNSUPPORTED_MEDIA_TYPE
                    .because("Lines are taken as they are, not with Content-Encoding: %s.".formatted(encoding))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                    .build();
        }
    }
}
