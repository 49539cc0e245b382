package org.rostrum.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.gateway.authentication.Credentials;
import org.rostrum.gateway.overview.ServiceReads.Caller;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.WebProblem;

/** One day of a session in one answer. */
@Path("/v1/sessions/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class OverviewResource {

    private static final Set<String> PARAMETERS = new TreeSet<>(Set.of("date", "fields", "lang"));
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Gathering gathering;
    private final ObjectMapper json;

    OverviewResource(Gathering gathering, ObjectMapper json) {
        this.gathering = gathering;
        this.json = json;
    }

    @GET
    @RolesAllowed({"observer", "delegate", "interpreter", "secretariat", "chair", "system", "admin", "service"})
    @Operation(
            summary = "Read one day of a session in one answer",
            description =
                    "For a phone on a bad line: session, the day's meetings with their remote time, the items of the"
                            + " agenda, the day's documents. What cannot be had in time is left out and named in `missing`.")
    @APIResponse(
            responseCode = "200",
            description = "What could be had.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Overview.class)))
    @APIResponse(responseCode = "304", description = "You have it already.")
    public Uni<Response> read(
            @PathParam("id")
                    @Parameter(description = "Id of the session.", schema = @Schema(implementation = UUID.class))
                    String id,
            @QueryParam("date")
                    @Parameter(
                            description =
                                    "The day, in the session's zone. Without it today, or the session's day that is"
                                            + " nearest.",
                            schema = @Schema(implementation = LocalDate.class))
                    String date,
            @QueryParam("fields")
                    @Parameter(
                            description = "Only these parts, with commas between them: `session`, `meetings`,"
                                    + " `remoteTime`, `agenda`, `documents`. What is not asked for is not fetched.",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            maxLength = 200,
                                            pattern = "^[a-zA-Z, ]+$"))
                    String fields,
            @QueryParam("lang") @Parameter(hidden = true) String lang,
            @Context UriInfo address,
            @Context RoutingContext exchange,
            @Context HttpHeaders headers) {
        requireKnown(address);
        var question = new Gathering.Question(
                id, day(date), parts(fields), lang, new Caller(Credentials.of(exchange), CorrelationId.current()));
        return gathering.gather(question).map(gathered -> switch (gathered) {
            case Gathering.Gathered.Had had -> new SmallAnswer(bytes(had.overview())).to(headers);
            case Gathering.Gathered.Refused refused ->
                throw problem(refused.answer().status(), refused.answer().body());
            case Gathering.Gathered.Nothing nothing ->
                throw WebProblem.SERVICE_UNAVAILABLE
                        .because("Nothing of what you asked for can be had now. Try again in %d seconds."
                                .formatted(RETRY_AFTER_SECONDS))
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                        .build();
        });
    }

    private static void requireKnown(UriInfo address) {
        for (Map.Entry<String, List<String>> given :
                address.getQueryParameters().entrySet()) {
            if (!PARAMETERS.contains(given.getKey())) {
                throw refusal(given.getKey(), "'%s' is not a parameter of this call.".formatted(given.getKey()));
            }
            if (given.getValue().size() > 1) {
                throw refusal(given.getKey(), "'%s' is given more than once.".formatted(given.getKey()));
            }
        }
    }

    private static LocalDate day(String date) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException malformed) {
            throw refusal("date", "'%s' is no date such as 2023-09-05.".formatted(date));
        }
    }

    private static Set<Part> parts(String fields) {
        try {
            return Part.of(fields);
        } catch (IllegalArgumentException unknown) {
            throw refusal("fields", unknown.getMessage());
        }
    }

    private static HttpProblem refusal(String parameter, String detail) {
        return WebProblem.UNKNOWN_PARAMETER
                .because(detail)
                .with("parameter", parameter)
                .with("known", PARAMETERS)
                .build();
    }

    /** The service's own refusal, passed on. */
    private static HttpProblem problem(int status, JsonNode told) {
        WebProblem type = WebProblem.ofStatus(status).orElse(WebProblem.BAD_REQUEST);
        HttpProblem.Builder problem = type.because(told.path("detail").asText(type.title()));
        if (told.hasNonNull("type")) {
            problem.withType(java.net.URI.create(told.get("type").asText()))
                    .withTitle(told.path("title").asText(type.title()))
                    .withStatus(status);
        }
        return problem.build();
    }

    private byte[] bytes(Overview overview) {
        try {
            return json.writeValueAsBytes(overview);
        } catch (JsonProcessingException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
