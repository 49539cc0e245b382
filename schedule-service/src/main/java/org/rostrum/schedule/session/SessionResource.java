package org.rostrum.schedule.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.body.RegisteredBodies;

@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionResource {

    private final SessionService service;
    private final Sessions sessions;
    private final RegisteredBodies bodies;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;

    public SessionResource(
            SessionService service,
            Sessions sessions,
            RegisteredBodies bodies,
            BodyAuthority authority,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.sessions = sessions;
        this.bodies = bodies;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List sessions")
    public Page<SessionView> list(@BeanParam SessionFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @POST
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Create a session")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response create(@NotNull @Valid SessionDetails details) {
        String prefix = bodies.require(details.body()).prefix();
        authority.require(prefix);
        return idempotency.once(details, () -> {
            Session session = service.create(details, prefix);
            return Response.created(URI.create("/v1/sessions/" + session.id()))
                    .tag(Conditions.tag(session.version()))
                    .entity(SessionView.of(session))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "Read a session")
    @APIResponseSchema(SessionView.class)
    public Response read(@PathParam("id") UUID id) {
        Session session = sessions.require(id);
        return conditions.answer(SessionView.of(session), session.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Change a session (JSON Merge Patch)")
    @APIResponseSchema(SessionView.class)
    public Response change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        Session session = service.change(id, patch, bodyIn(patch).map(bodies::require));
        return Response.ok(SessionView.of(session))
                .tag(Conditions.tag(session.version()))
                .build();
    }

    /** What is no id is left to the reading of the patch, which says what is wrong with it. */
    private static Optional<UUID> bodyIn(JsonNode patch) {
        try {
            return Optional.ofNullable(patch.path("body").textValue()).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
