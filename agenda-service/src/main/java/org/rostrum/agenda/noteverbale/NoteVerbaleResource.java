package org.rostrum.agenda.noteverbale;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.session.AgendaAuthority;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

@Path("/v1/notes-verbales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes verbales")
public class NoteVerbaleResource {

    private final NoteVerbaleService service;
    private final AgendaAuthority authority;
    private final MergePatch patches;
    private final Validator validator;
    private final Conditions conditions;
    private final Idempotency idempotency;

    NoteVerbaleResource(
            NoteVerbaleService service,
            AgendaAuthority authority,
            MergePatch patches,
            Validator validator,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.authority = authority;
        this.patches = patches;
        this.validator = validator;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List notes verbales that agendas report, with what was made of the responses")
    public Page<NoteVerbaleView> list(@BeanParam NoteVerbaleFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Enter a note verbale")
    @APIResponseSchema(value = NoteVerbaleView.class, responseCode = "201")
    public Response create(@NotNull @Valid NoteVerbaleDraft draft) {
        authority.requireForItems(Set.of(draft.itemId()));
        return idempotency.once(draft, () -> {
            NoteVerbaleService.Viewed note = service.create(draft);
            return Response.created(
                            URI.create("/v1/notes-verbales/" + note.view().id()))
                    .tag(Conditions.tag(note.version()))
                    .entity(note.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a note verbale")
    @APIResponseSchema(NoteVerbaleView.class)
    public Response read(@PathParam("id") UUID id) {
        NoteVerbaleService.Viewed note = service.read(id);
        return conditions.answer(note.view(), note.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a note verbale (JSON Merge Patch)")
    @APIResponseSchema(NoteVerbaleView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        NoteVerbaleService.Viewed before = service.read(id);
        NoteVerbaleDraft old = before.view().details();
        NoteVerbaleDraft changed = patches.apply(old, patch, NoteVerbaleDraft.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        authority.requireForItems(Set.of(old.itemId()));
        authority.requireForItems(Set.of(changed.itemId()));
        NoteVerbaleService.Viewed after = service.change(id, before.version(), changed);
        return Response.ok(after.view()).tag(Conditions.tag(after.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Remove a note verbale")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.requireForItems(Set.of(service.read(id).view().details().itemId()));
        service.delete(id);
        return Response.noContent().build();
    }
}
