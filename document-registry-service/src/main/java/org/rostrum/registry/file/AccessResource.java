package org.rostrum.registry.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.OneSymbol;
import org.rostrum.web.WebProblem;

/** Language versions by the parameters of the public document system. */
@Path("/v1/access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
public class AccessResource {

    private final FileService service;

    AccessResource(FileService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Find a language version by s, l and t, as in the public document system")
    @APIResponse(responseCode = "302", description = "Location is the file.")
    @APIResponse(responseCode = "404", description = "It is not there; `available` lists what is.")
    public Response find(
            @QueryParam("s") @NotNull @Parameter(description = "The symbol, also as people type it.") String symbol,
            @QueryParam("l")
                    @Parameter(
                            description = "`en`, `English` or `E`; without it the original language, English, or what"
                                    + " there is.")
                    String language,
            @QueryParam("t") @Parameter(description = "`pdf`, `docx`, …; without it the first of them.")
                    String format) {
        FileView file = service.choose(
                OneSymbol.of(symbol),
                language == null ? null : languageOf(language),
                format == null ? null : formatOf(format));
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, file.url())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Language languageOf(String written) {
        return AccessLanguage.of(written).orElseThrow(() -> WebProblem.UNKNOWN_PARAMETER
                .because("'l' is '%s', which is no official language. Write en, English or E.".formatted(written))
                .with("parameter", "l")
                .with("known", Language.values())
                .build());
    }

    private static FileFormat formatOf(String written) {
        return FileFormat.named(written.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> WebProblem.UNKNOWN_PARAMETER
                .because("'t' is '%s', which is no format of files. Write one of %s."
                        .formatted(written, String.join(", ", FileFormat.codes())))
                .with("parameter", "t")
                .with("known", FileFormat.values())
                .build());
    }
}
