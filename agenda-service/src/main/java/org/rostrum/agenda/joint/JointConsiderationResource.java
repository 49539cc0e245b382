package org.rostrum.agenda.joint;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/v1/joint-considerations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Joint considerations")
public class JointConsiderationResource {

    private final JointConsiderationService service;
    private final AgendaAuthority authority;
    private final MergePatch patches;
    private final Validator validator;
    private final Conditions conditions;
    private final Idempotency idempotency;

    JointConsiderationResource(
            JointConsiderationService service,
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

    /** What can be changed. */
    record Change(@NotNull java.util.List<String> otherItems) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List which items are considered together with which items of other sessions")
    public Page<JointConsiderationView> list(
            @QueryParam("session") @Parameter(description = "Id of a session on either side.") UUID session,
            @Valid @BeanParam PageRequest page) {
        return service.list(session, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Have an item considered together with items of another session")
    @APIResponseSchema(value = JointConsiderationView.class, responseCode = "201")
    public Response create(@NotNull @Valid JointConsiderationDraft draft) {
        authority.requireForItems(Set.of(draft.itemId()));
        authority.requireSession(draft.otherSession());
        return idempotency.once(draft, () -> {
            JointConsiderationService.Viewed joint = service.create(draft);
            return Response.created(URI.create(
                            "/v1/joint-considerations/" + joint.view().id()))
                    .tag(Conditions.tag(joint.version()))
                    .entity(joint.view())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a joint consideration")
    @APIResponseSchema(JointConsiderationView.class)
    public Response read(@PathParam("id") UUID id) {
        JointConsiderationService.Viewed joint = service.read(id);
        return conditions.answer(joint.view(), joint.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change the other session's items (JSON Merge Patch of otherItems)")
    @APIResponseSchema(JointConsiderationView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        JointConsiderationService.Viewed before = service.read(id);
        Change change = patches.apply(new Change(before.view().otherItems()), patch, Change.class);
        JointConsiderationDraft draft = new JointConsiderationDraft(
                before.view().itemId(), before.view().otherSession(), change.otherItems());
        var mistakes = validator.validate(draft);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        authority.requireForItems(Set.of(draft.itemId()));
        JointConsiderationService.Viewed after = service.change(id, before.version(), draft);
        return Response.ok(after.view()).tag(Conditions.tag(after.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Have items no longer considered together")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") UUID id) {
        authority.requireForItems(Set.of(service.read(id).view().itemId()));
        service.delete(id);
        return Response.noContent().build();
    }
}
