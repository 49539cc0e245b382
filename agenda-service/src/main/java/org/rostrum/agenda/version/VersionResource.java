package org.rostrum.agenda.version;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaVersions;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class VersionResource {

    /** A version never changes; it may be kept by its reader for a year, which is as long as can be said. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final AdoptionService service;
    private final ListedDocuments documents;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final AgendaVersions versions;
    private final Conditions conditions;
    private final Idempotency idempotency;

    VersionResource(
            AdoptionService service,
            ListedDocuments documents,
            AgendaEdits edits,
            AgendaReader reader,
            AgendaVersions versions,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.documents = documents;
        this.edits = edits;
        this.reader = reader;
        this.versions = versions;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}:adopt")
    @RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN})
    @Operation(summary = "Adopt the agenda as it is")
    @APIResponseSchema(AgendaView.class)
    @APIResponse(responseCode = "409", description = "Listed documents do not exist; the answer lists them.")
    public Response adopt(@PathParam("id") UUID id, @NotNull @Valid AdoptionDraft decision) {
        edits.authorize(id);
        return idempotency.kept(decision).orElseGet(() -> {
            AgendaView agenda = reader.current(id);
            documents.requireAll(agenda);
            return idempotency.once(decision, () -> answered(service.adopt(id, agenda.version(), decision)));
        });
    }

    @POST
    @Path("/{id}:revise")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Issue a provisional agenda anew, as revised")
    @APIResponseSchema(AgendaView.class)
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid RevisionDraft revision) {
        edits.authorize(id);
        return idempotency.once(revision, () -> answered(service.revise(id, revision)));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the versions of an agenda in the order in which they were made")
    public Page<VersionView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        reader.version(id);
        long after = page.position(Long::valueOf).orElse(0L);
        return Page.cut(versions.page(id, after, page.rowsToRead()), page.limit(), line -> Long.toString(line.number()))
                .map(line -> VersionView.of(id, line));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read an agenda as it was")
    @APIResponseSchema(AgendaView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("version") long version) {
        reader.version(id);
        byte[] json = reader.json(id, version);
        return Response.fromResponse(conditions.answer(json, version))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    private static Response answered(AgendaView agenda) {
        return Response.ok(agenda).tag(Conditions.tag(agenda.version())).build();
    }
}
