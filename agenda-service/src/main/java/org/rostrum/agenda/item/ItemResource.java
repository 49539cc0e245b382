package org.rostrum.agenda.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.OrderedList;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.Roles;

@Path("/v1/agendas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas")
public class ItemResource {

    private static final String NUMBER_OR_ID = "A number such as `3(a)`, or the item's id.";

    private final ItemService service;
    private final ItemRemoval removal;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final Conditions conditions;
    private final Idempotency idempotency;

    ItemResource(
            ItemService service,
            ItemRemoval removal,
            AgendaEdits edits,
            AgendaReader reader,
            Conditions conditions,
            Idempotency idempotency) {
        this.service = service;
        this.removal = removal;
        this.edits = edits;
        this.reader = reader;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "List the items in the order of print, without what is under them")
    public Page<ItemSummary> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return OrderedList.page(service.list(id), page, ItemSummary::id);
    }

    @POST
    @Path("/{id}/items")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Add an item, with whatever is under it")
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @NotNull @Valid NewItem item) {
        edits.authorize(id);
        return idempotency.once(item, () -> {
            ItemView added = service.add(id, item);
            return Response.created(URI.create("/v1/agendas/%s/items/%s".formatted(id, added.id())))
                    .tag(Conditions.tag(added.version()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("/{id}/items/{item}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Read one item with its sub-items")
    @APIResponseSchema(ItemView.class)
    @APIResponse(responseCode = "410", description = "It was removed; what still points to it is said.")
    public Response read(
            @PathParam("id") UUID id, @PathParam("item") @Parameter(description = NUMBER_OR_ID) String item) {
        ItemView found = service.read(id, item);
        return conditions.answer(found, found.version());
    }

    @PATCH
    @Path("/{id}/items/{item}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Change number, titles or translation states of an item (JSON Merge Patch)")
    @APIResponseSchema(ItemView.class)
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = NUMBER_OR_ID) String item,
            @NotNull JsonNode patch) {
        edits.authorize(id);
        return answered(service.change(id, item, patch));
    }

    @DELETE
    @Path("/{id}/items/{item}")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Remove an item that nothing points to")
    @APIResponse(responseCode = "204", description = "It is gone; its id answers 410.")
    @APIResponse(responseCode = "409", description = "Something points to it; the answer lists what.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = NUMBER_OR_ID) String item,
            @QueryParam("cascade") @Parameter(description = "Remove its sub-items and documentation with it.")
                    boolean cascade) {
        edits.authorize(id);
        ItemView found = service.read(id, item);
        removal.remove(id, found.id(), cascade, removal.inSchedule(id, found));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/items/{item}:move")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Move an item with its sub-items below another, or to another place")
    @APIResponseSchema(ItemView.class)
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = NUMBER_OR_ID) String item,
            @NotNull @Valid ItemMove move) {
        edits.authorize(id);
        return idempotency.once(move, () -> answered(service.move(id, item, move)));
    }

    @POST
    @Path("/{id}/items/{item}:renumber")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Give an item another number; its sub-items' numbers follow")
    @APIResponseSchema(ItemView.class)
    public Response renumber(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = NUMBER_OR_ID) String item,
            @NotNull @Valid ItemRenumbering wanted) {
        edits.authorize(id);
        return idempotency.once(wanted, () -> answered(service.renumber(id, item, wanted)));
    }

    @POST
    @Path("/{id}:renumber")
    @RolesAllowed({Roles.SECRETARIAT, Roles.ADMIN})
    @Operation(summary = "Number all items anew in the order of print")
    @APIResponseSchema(AgendaView.class)
    public Response renumberAll(@PathParam("id") UUID id, @NotNull @Valid NumberScheme scheme) {
        edits.authorize(id);
        return idempotency.once(scheme, () -> {
            service.renumberAll(id, scheme);
            AgendaView agenda = edits.now(id);
            return Response.ok(agenda).tag(Conditions.tag(agenda.version())).build();
        });
    }

    private static Response answered(ItemView item) {
        return Response.ok(item).tag(Conditions.tag(item.version())).build();
    }
}
