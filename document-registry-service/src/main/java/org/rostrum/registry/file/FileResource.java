package org.rostrum.registry.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.LargeBody;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.document.DocumentAddress;
import org.rostrum.registry.document.DocumentResource;
import org.rostrum.registry.file.FileRecorder.Recorded;
import org.rostrum.web.WebProblem;

@Path("/v1/document-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
public class FileResource {

    private static final Logger LOG = Logger.getLogger(FileResource.class);
    private static final String FILE = "/{lang}/{format}" + DocumentResource.SYMBOL;
    private static final int PERMANENT_REDIRECT = 308;

    private final FileService service;
    private final FileRecorder recorder;
    private final Incoming incoming;
    private final FileAnswers answers;

    FileResource(FileService service, FileRecorder recorder, Incoming incoming, Conditions conditions) {
        this.service = service;
        this.recorder = recorder;
        this.incoming = incoming;
        this.answers = new FileAnswers(service, conditions);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The files of a document, by language and format")
    public Page<FileView> list(
            @QueryParam("symbol") @NotNull @Parameter(description = "The document's symbol.") String symbol,
            @Valid @BeanParam PageRequest page) {
        return service.list(OneSymbol.of(symbol), page);
    }

    @GET
    @Path(FILE)
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Download one language version; Range and If-Range are understood")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "206", description = "The part asked for.")
    @APIResponse(responseCode = "308", description = "The symbol is spelled otherwise: see Location.")
    @APIResponse(responseCode = "404", description = "It is not there; `available` lists what is.")
    @APIResponse(responseCode = "416", description = "The file ends before the part begins.")
    public Response download(
            @PathParam("lang") String language,
            @PathParam("format") String format,
            @PathParam("symbol") String typed,
            @Context HttpHeaders headers,
            @Context Request request)
            throws IOException {
        DocumentAddress address = DocumentAddress.of(typed);
        FileKey key = FilePath.key(language, format, address.symbol());
        if (!address.isCanonical()) {
            return Response.status(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, key.address())
                    .build();
        }
        FileView file = service.find(key);
        boolean withBody = !request.getMethod().equals(HttpMethod.HEAD);
        return answers.answer(key, file, headers, withBody);
    }

    @PUT
    @Path(FILE)
    @LargeBody
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Upload one language version (If-None-Match: *) or replace it (If-Match); the body is the file")
    @APIResponseSchema(value = FileView.class, responseCode = "201")
    @APIResponse(responseCode = "415", description = "By its content it is of another format.")
    public Response upload(
            @PathParam("lang") String language,
            @PathParam("format") String format,
            @PathParam("symbol") String typed,
            @Context HttpHeaders headers,
            InputStream body) {
        FileKey key = writable(language, format, typed);
        recorder.requireWritable(key);
        requirePlain(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        String declared = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try (Incoming.Upload upload = incoming.receive(body, declared == null ? -1 : Long.parseLong(declared))) {
            ReprDigest.requireSame(digestsIn(headers), upload.digest());
            FoundFormat.require(key.format(), upload.path());
            Recorded recorded = service.keep(key, upload);
            return (recorded.created() ? Response.created(key.address()) : Response.ok())
                    .entity(recorded.file())
                    .tag(FileRecorder.tagOf(upload.sha256()))
                    .build();
        } catch (IOException failure) {
            LOG.warnf(failure, "%s was not stored", key);
            throw WebProblem.SERVICE_UNAVAILABLE
                    .because("The file could not be taken or stored; nothing was changed. Try again in a minute.")
                    .withHeader("Retry-After", 60)
                    .build();
        }
    }

    @DELETE
    @Path(FILE)
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove one language version")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(
            @PathParam("lang") String language, @PathParam("format") String format, @PathParam("symbol") String typed) {
        recorder.delete(writable(language, format, typed));
        return Response.noContent().build();
    }

    private static FileKey writable(String language, String format, String typed) {
        DocumentAddress address = DocumentAddress.of(typed);
        FileKey key = FilePath.key(language, format, address.symbol());
        address.requireCanonical(symbol -> key.address());
        return key;
    }

    /** What is kept is what is sent: a compressed file would be another one (RFC 9110 section 15.5.16). */
    private static void requirePlain(String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw WebProblem.UNSUPPORTED_MEDIA_TYPE
                    .because("A file is taken as it is, not with Content-Encoding: %s.".formatted(encoding))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                    .build();
        }
    }

    private static List<String> digestsIn(HttpHeaders headers) {
        return Stream.of(ReprDigest.HEADER, ReprDigest.OF_CONTENT)
                .map(headers::getRequestHeader)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
