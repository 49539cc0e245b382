package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;
import org.rostrum.schedule.CsvAnswers;
import org.rostrum.schedule.meeting.TimetableWarnings;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/sessions/{session}/organization-of-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization of work")
public class OrganizationOfWorkResource {

    private final TimetableService service;
    private final TimetableWarnings warnings;
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final RequestedLanguage requested;
    private final Idempotency idempotency;
    private final Template differences;

    OrganizationOfWorkResource(
            TimetableService service,
            TimetableWarnings warnings,
            SessionAuthority authority,
            Conditions conditions,
            RequestedLanguage requested,
            Idempotency idempotency,
            @Location("timetable-differences") Template differences) {
        this.service = service;
        this.warnings = warnings;
        this.authority = authority;
        this.conditions = conditions;
        this.requested = requested;
        this.idempotency = idempotency;
        this.differences = differences;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswers.MEDIA_TYPE})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the timetable of a session; as text/csv laid out as it is printed")
    @APIResponseSchema(TimetableView.class)
    public Response read(
            @PathParam("session") UUID session,
            @QueryParam("embed")
                    @Pattern(regexp = "warnings", message = "is warnings, or left out")
                    @Parameter(
                            description = "`warnings` looks at agenda and documents too; `missing` names who gave no"
                                    + " answer in time. A weak ETag.")
                    String embed,
            @Context Request request) {
        if (CsvAnswers.isWanted(request)) {
            String csv = service.csv(session, requested.chosen().orElse(Language.EN));
            return CsvAnswers.of(csv, conditions);
        }
        return Response.fromResponse(embed == null ? asJson(session) : withWarnings(session))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Response asJson(UUID session) {
        TimetableService.Viewed table = service.read(session);
        return conditions.answer(table.view(), table.version());
    }

    private Response withWarnings(UUID session) {
        TimetableService.ToBeWarned read = service.readForWarnings(session);
        TimetableWarnings.Warned warned = warnings.of(read.known());
        return conditions.answer(
                read.table().view().with(warned),
                new EntityTag(read.table().version() + "-" + warned.fingerprint(), true));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change the notes of a timetable (JSON Merge Patch)")
    @APIResponseSchema(TimetableView.class)
    public Response change(@PathParam("session") UUID session, @NotNull JsonNode patch) {
        authority.require(session);
        service.note(session, patch);
        TimetableService.Viewed table = service.read(session);
        return Response.ok(table.view()).tag(Conditions.tag(table.version())).build();
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the versions of a timetable, one for each change")
    public Page<VersionView> versions(
            @PathParam("session") UUID session,
            @QueryParam("released") @Parameter(description = "`true` lists only those that were released.")
                    boolean released,
            @Valid @BeanParam PageRequest page) {
        return service.versions(session, released, page);
    }

    @GET
    @Path("/versions/{number}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a version of a timetable, as it was")
    @APIResponseSchema(VersionView.class)
    public Response version(@PathParam("session") UUID session, @PathParam("number") int number) {
        VersionView version = service.version(session, number);
        return conditions.answer(version, VersionTags.of(version));
    }

    @POST
    @Path("/versions/{number}:release")
    @RolesAllowed({Roles.CHAIR, Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Give a version to delegations to plan by")
    @APIResponseSchema(VersionView.class)
    public Response release(
            @PathParam("session") UUID session, @PathParam("number") int number, @Valid ReleaseRequest request) {
        authority.require(session);
        ReleaseRequest asked = request == null ? new ReleaseRequest(null) : request;
        return idempotency.once(asked, () -> {
            VersionView released = service.release(session, number, asked);
            return Response.ok(released).tag(VersionTags.of(released)).build();
        });
    }

    @GET
    @Path("/diff")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Compare two versions of a timetable; as text for people")
    @APIResponseSchema(DiffView.class)
    public Response diff(
            @PathParam("session") UUID session,
            @QueryParam("from")
                    @NotNull
                    @Min(1)
                    @Parameter(required = true, description = "Number of the earlier version.")
                    Integer from,
            @QueryParam("to") @NotNull @Min(1) @Parameter(required = true, description = "Number of the later version.")
                    Integer to,
            @Context Request request) {
        DiffView diff = service.diff(session, from, to);
        Variant wanted = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, MediaType.TEXT_PLAIN_TYPE)
                        .build());
        String subtype = wanted == null ? "json" : wanted.getMediaType().getSubtype();
        var sentences = DifferenceText.sentences(diff.changes());
        Response.ResponseBuilder answer =
                switch (subtype) {
                    case "plain" -> Response.ok(String.join("\n", sentences) + "\n", "text/plain;charset=UTF-8");
                    case "html" ->
                        Response.ok(
                                differences
                                        .data("from", from, "to", to, "sentences", sentences)
                                        .render(),
                                "text/html;charset=UTF-8");
                    default -> Response.ok(diff, MediaType.APPLICATION_JSON_TYPE);
                };
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
