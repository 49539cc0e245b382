package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.session.SessionAuthority;

@Path("/v1/sessions/{session}/organization-of-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organization of work")
public class OrganizationOfWorkResource {

    private final OrganizationsOfWork organizations;
    private final Meetings meetings;
    private final MeetingService service;
    private final Timetables timetables;
    private final TimetableWarnings warnings;
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final ChangeLog changes;

    OrganizationOfWorkResource(
            OrganizationsOfWork organizations,
            Meetings meetings,
            MeetingService service,
            Timetables timetables,
            TimetableWarnings warnings,
            SessionAuthority authority,
            Conditions conditions,
            MergePatch patches,
            ChangeLog changes) {
        this.organizations = organizations;
        this.meetings = meetings;
        this.service = service;
        this.timetables = timetables;
        this.warnings = warnings;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.changes = changes;
    }

    /**
     * The table as callers see it.
     *
     * @param notes the notes below it, by mark
     * @param warnings on items that no meeting takes up; only with {@code ?embed=warnings}
     * @param missing neighbours that gave no answer in time; only with {@code ?embed=warnings}
     */
    public record View(
            UUID session,
            OrganizationOfWork.State state,
            Map<String, LocalizedText> notes,
            List<MeetingView> meetings,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<MeetingWarning> warnings,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> missing) {

        View with(TimetableWarnings.Warned warned) {
            return new View(session, state, notes, warned.meetings(), warned.unscheduled(), warned.missing());
        }
    }

    /** What of the table is not in its meetings. */
    public record Changeable(Map<String, LocalizedText> notes) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read the timetable of a session")
    @APIResponseSchema(View.class)
    public Response read(
            @PathParam("session") UUID session,
            @QueryParam("embed")
                    @Pattern(regexp = "warnings", message = "is warnings, or left out")
                    @Parameter(
                            description = "`warnings` looks at agenda and documents too; `missing` names who gave no"
                                    + " answer in time. A weak ETag.")
                    String embed) {
        Read read = QuarkusTransaction.requiringNew().call(() -> {
            OrganizationOfWork table = organizations.require(session);
            View view = view(table);
            return new Read(view, table.version, embed == null ? null : timetables.of(session, view.meetings()));
        });
        if (embed == null) {
            return conditions.answer(read.view, read.version);
        }
        TimetableWarnings.Warned warned = warnings.of(read.known);
        return conditions.answer(
                read.view.with(warned), new EntityTag(read.version + "-" + warned.fingerprint(), true));
    }

    /** What one transaction read; neighbours are asked after it. */
    private record Read(View view, long version, TimetableWarnings.Known known) {}

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Transactional
    @Operation(summary = "Change the notes of a timetable (JSON Merge Patch)")
    @APIResponseSchema(View.class)
    public Response change(@PathParam("session") UUID session, @NotNull JsonNode patch) {
        OrganizationOfWork table = organizations.require(session);
        authority.require(session);
        conditions.requireMatch(table.version);
        Changeable before = new Changeable(table.notes.byMark());
        Changeable after = patches.apply(before, patch, Changeable.class);
        table.notes = new OrganizationOfWork.NotesByMark(Objects.requireNonNullElse(after.notes(), Map.of()));
        organizations.flush();
        changes.record("organization-of-work", session, "updated", before, after);
        return Response.ok(view(table)).tag(Conditions.tag(table.version)).build();
    }

    private View view(OrganizationOfWork table) {
        return new View(
                table.sessionId,
                table.state,
                table.notes.byMark(),
                service.views(meetings.ownedBy(table.sessionId)),
                null,
                null);
    }
}
