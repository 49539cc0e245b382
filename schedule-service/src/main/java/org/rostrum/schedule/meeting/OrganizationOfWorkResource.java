package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final SessionAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final ChangeLog changes;

    OrganizationOfWorkResource(
            OrganizationsOfWork organizations,
            Meetings meetings,
            MeetingService service,
            SessionAuthority authority,
            Conditions conditions,
            MergePatch patches,
            ChangeLog changes) {
        this.organizations = organizations;
        this.meetings = meetings;
        this.service = service;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.changes = changes;
    }

    /** The table as callers see it. @param notes the notes below it, by mark */
    public record View(
            UUID session,
            OrganizationOfWork.State state,
            Map<String, LocalizedText> notes,
            List<MeetingView> meetings) {}

    /** What of the table is not in its meetings. */
    public record Changeable(Map<String, LocalizedText> notes) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read the timetable of a session")
    @APIResponseSchema(View.class)
    public Response read(@PathParam("session") UUID session) {
        OrganizationOfWork table = organizations.require(session);
        return conditions.answer(view(table), table.version);
    }

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
                table.sessionId, table.state, table.notes.byMark(), service.views(meetings.ownedBy(table.sessionId)));
    }
}
