package org.rostrum.schedule.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.PublicAddress;
import org.rostrum.commons.security.Roles;

@Path("/v1/calendar-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
public class SubscriptionResource {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final SubscriptionService service;
    private final CalendarAuthority authority;
    private final Conditions conditions;
    private final Idempotency idempotency;
    private final PublicAddress address;

    SubscriptionResource(
            SubscriptionService service,
            CalendarAuthority authority,
            Conditions conditions,
            Idempotency idempotency,
            PublicAddress address) {
        this.service = service;
        this.authority = authority;
        this.conditions = conditions;
        this.idempotency = idempotency;
        this.address = address;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List your calendar subscriptions")
    public Page<SubscriptionView> list(@Valid @BeanParam PageRequest page) {
        return service.ownOnes(page);
    }

    /** The answer that is kept for repetitions is the one without the address, so that the secret is kept nowhere. */
    @POST
    @RolesAllowed({
        Roles.OBSERVER,
        Roles.DELEGATE,
        Roles.INTERPRETER,
        Roles.SECRETARIAT,
        Roles.CHAIR,
        Roles.SYSTEM,
        Roles.ADMIN
    })
    @Operation(
            summary = "Make a private address for a calendar",
            description =
                    "`url` is in the first answer only; a repetition with the same Idempotency-Key is without it.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public Response subscribe(@NotNull @Valid FeedRequest request) {
        authority.requireMayRead(request.feed());
        Secret secret = Secret.random();
        Response kept = idempotency.once(request, () -> {
            SubscriptionService.Viewed made = service.subscribe(request, secret);
            return Response.created(URI.create(
                            "/v1/calendar-subscriptions/" + made.view().id()))
                    .tag(Conditions.tag(made.version()))
                    .entity(made.view())
                    .build();
        });
        Response.ResponseBuilder answer = Response.fromResponse(kept).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kept.getHeaderString(REPLAYED) == null) {
            URI url = address.base().resolve("/calendars/" + secret.text() + ".ics");
            answer.entity(((SubscriptionView) kept.getEntity()).at(url));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read a calendar subscription of yours")
    @APIResponseSchema(SubscriptionView.class)
    public Response read(@PathParam("id") UUID id) {
        SubscriptionService.Viewed found = service.read(id);
        return conditions.answer(found.view(), found.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Revoke a calendar subscription: its address leads nowhere from now on")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") UUID id) {
        service.revoke(id);
        return Response.noContent().build();
    }
}
