package org.rostrum.agenda.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaView.PartView;
import org.rostrum.agenda.content.ItemPart;
import org.rostrum.agenda.content.OrderedList;
import org.rostrum.agenda.content.PartDraft;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;

/** How the parts of all kinds are answered, so that they are used alike. */
abstract class PartEndpoint<P extends ItemPart<D>, D extends PartDraft<D>, V extends PartView> {

    private final PartKind<P, D> kind;
    private final Class<V> view;
    private final PartService service;
    private final AgendaEdits edits;
    private final Conditions conditions;
    private final Idempotency idempotency;

    PartEndpoint(
            PartKind<P, D> kind,
            Class<V> view,
            PartService service,
            AgendaEdits edits,
            Conditions conditions,
            Idempotency idempotency) {
        this.kind = kind;
        this.view = view;
        this.service = service;
        this.edits = edits;
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    final Page<V> listed(UUID id, String item, PageRequest page) {
        List<V> parts = service.list(kind, id, item).stream().map(view::cast).toList();
        return OrderedList.page(parts, page, PartView::id);
    }

    final Response added(UUID id, String item, D draft) {
        edits.authorize(id);
        return idempotency.once(draft, () -> {
            PartView part = service.add(kind, id, item, draft);
            return Response.created(URI.create("/v1/agendas/%s/%s/%s".formatted(id, kind.path(), part.id())))
                    .tag(Conditions.tag(part.version()))
                    .entity(part)
                    .build();
        });
    }

    final Response found(UUID id, UUID part) {
        PartView found = service.read(kind, id, part);
        return conditions.answer(found, found.version());
    }

    final Response changed(UUID id, UUID part, JsonNode patch) {
        edits.authorize(id);
        return answered(service.change(kind, id, part, patch));
    }

    final Response removed(UUID id, UUID part) {
        edits.authorize(id);
        service.remove(kind, id, part);
        return Response.noContent().build();
    }

    final Response moved(UUID id, UUID part, PartMove move) {
        edits.authorize(id);
        return idempotency.once(move, () -> answered(service.move(kind, id, part, move)));
    }

    private static Response answered(PartView part) {
        return Response.ok(part).tag(Conditions.tag(part.version())).build();
    }
}
