package org.rostrum.agenda.importing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.importing.reading.AgendaReader;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedBody;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Roles;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private final ImportService service;
    private final BodyAuthority authority;
    private final MergePatch patches;
    private final Conditions conditions;
    private final Idempotency idempotency;

    ImportResource(
            ImportService service,
            BodyAuthority authority,
            MergePatch patches,
            Conditions conditions,
            Idempotency idempotency) {
        this.patches = patches;
        this.service = service;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List imports")
    public Page<ImportView> list(@Valid @BeanParam PageRequest page) {
        return service.list(page);
    }

    @POST
    @Consumes({"text/markdown", "text/plain"})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Read an annotated provisional agenda and create what it describes")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    @APIResponse(responseCode = "200", description = "The same bytes were read before: the first import.")
    public Response create(
            @QueryParam("dryRun") @Parameter(description = "`true` stops at the plan.") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull byte[] bytes) {
        UploadedDocument document =
                UploadedDocument.of(bytes, headers.getMediaType().toString());
        ImportPlan plan = AgendaReader.read(document.text());
        if (plan.unreadable() != null) {
            throw AgendaProblem.UNREADABLE_DOCUMENT.because(plan.unreadable()).build();
        }
        requireAuthority(plan.session());
        Response kept = idempotency.once(HexFormat.of().formatHex(document.digest()), () -> keep(document, plan));
        UUID id = idOf(kept);
        if (!dryRun) {
            service.apply(id);
        }
        ImportService.Viewed viewed = service.read(id);
        return Response.fromResponse(kept)
                .entity(viewed.view())
                .tag(Conditions.tag(viewed.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read an import with its plan and what became of it")
    @APIResponseSchema(ImportView.class)
    public Response read(@PathParam("id") UUID id) {
        ImportService.Viewed viewed = service.read(id);
        return conditions.answer(viewed.view(), viewed.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Correct the plan before it is applied, or after it failed (JSON Merge Patch of `plan`)")
    @APIResponseSchema(ImportView.class)
    public Response correct(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        ImportView before = service.read(id).view();
        requireAuthority(before.plan().session());
        Correction corrected = patches.apply(new Correction(before.plan()), patch, Correction.class);
        PlanMistakes.refuse(corrected.plan());
        requireAuthority(corrected.plan().session());
        ImportService.Viewed after = service.correct(id, corrected.plan());
        return Response.ok(after.view()).tag(Conditions.tag(after.version())).build();
    }

    /** What of an import can be changed. */
    record Correction(ImportView.Plan plan) {}

    @POST
    @Path("/{id}:apply")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Apply a plan, or go on where it failed; applying again changes nothing")
    @APIResponseSchema(ImportView.class)
    public Response apply(@PathParam("id") UUID id) {
        requireAuthority(service.read(id).view().plan().session());
        // What was asked is kept with the key; what came of it is told anew, since a failed import goes on.
        Response asked = idempotency.once(
                "apply", () -> Response.ok(Map.of("import", id)).build());
        service.apply(id);
        ImportService.Viewed viewed = service.read(id);
        return Response.fromResponse(asked)
                .entity(viewed.view())
                .tag(Conditions.tag(viewed.version()))
                .build();
    }

    private Response keep(UploadedDocument document, ImportPlan plan) {
        Optional<UUID> there = service.ofDigest(document.digest());
        UUID id = there.orElseGet(() -> service.keep(document, plan));
        return Response.status(there.isPresent() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create("/v1/imports/" + id))
                .build();
    }

    private void requireAuthority(PlannedSession session) {
        PlannedBody body = session.body();
        authority.require(body == null ? null : body.prefix());
    }

    private static UUID idOf(Response kept) {
        String path = kept.getHeaderString("Location");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
