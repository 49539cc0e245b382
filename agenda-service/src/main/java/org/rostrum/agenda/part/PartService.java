package org.rostrum.agenda.part;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.citation.AgendaCitationService;
import org.rostrum.agenda.content.Agenda;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.AgendaLimits;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.PartView;
import org.rostrum.agenda.content.AgendaViews;
import org.rostrum.agenda.content.Agendas;
import org.rostrum.agenda.content.CheckedPatch;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.content.ItemPart;
import org.rostrum.agenda.content.PartDraft;
import org.rostrum.agenda.removal.Removals;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;

/** Adds, changes, moves and removes what stands under items: the same way for every kind. */
@ApplicationScoped
class PartService {

    private final Agendas agendas;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final Removals removals;
    private final AgendaCitationService citations;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final CheckedPatch patches;

    PartService(
            Agendas agendas,
            AgendaEdits edits,
            AgendaReader reader,
            Removals removals,
            AgendaCitationService citations,
            EntityManager entities,
            ChangeLog changes,
            Conditions conditions,
            CheckedPatch patches) {
        this.agendas = agendas;
        this.edits = edits;
        this.reader = reader;
        this.removals = removals;
        this.citations = citations;
        this.entities = entities;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
    }

    /** Those under an item, in order. @throws RuntimeException 404, 410 if there is no such item */
    List<? extends PartView> list(PartKind<?, ?> kind, UUID id, String item) {
        AgendaView agenda = reader.current(id);
        ItemView found =
                AgendaReader.find(agenda, item).orElseThrow(() -> removals.absent(id, agenda.session(), item, "item"));
        return kind.views().apply(found);
    }

    /** @throws RuntimeException 404, 410 */
    PartView read(PartKind<?, ?> kind, UUID id, UUID part) {
        AgendaView agenda = reader.current(id);
        return find(kind, agenda, part)
                .orElseThrow(() -> removals.absent(id, agenda.session(), part.toString(), kind.type()));
    }

    private static Optional<? extends PartView> find(PartKind<?, ?> kind, AgendaView agenda, UUID part) {
        return agenda.allItems()
                .flatMap(item -> kind.views().apply(item).stream())
                .filter(view -> view.id().equals(part))
                .findFirst();
    }

    @Transactional
    <P extends ItemPart<D>, D extends PartDraft<D>> PartView add(PartKind<P, D> kind, UUID id, String item, D draft) {
        Agenda agenda = edits.begin(id);
        UUID under = item(id, item, () -> removals.gone(id, item, "item"));
        List<P> there = partsOf(kind, under);
        AgendaLimits.requireParts(there.size() + 1);
        P part = kind.create().get();
        part.begin(agenda, under, draft.cleaned(), agenda.next());
        insert(there, part, draft.position(), under, agenda.next());
        entities.persist(part);
        edits.finish(agenda, List.of(under), kind.type() + " added");
        PartView view = AgendaViews.of(part, agenda);
        changes.created(kind.type(), part.id(), view);
        return view;
    }

    @Transactional
    <P extends ItemPart<D>, D extends PartDraft<D>> PartView change(
            PartKind<P, D> kind, UUID id, UUID partId, JsonNode patch) {
        Agenda agenda = edits.begin(id);
        P part = require(kind, agenda, partId);
        conditions.requireMatch(part.revision());
        PartView before = AgendaViews.of(part, agenda);
        D current = part.draft();
        D changed = patches.apply(current, patch, kind.draft()).cleaned();
        if (changed.equals(current)) {
            return before;
        }
        part.change(agenda, changed, patches.statedBy(patch));
        edits.finish(agenda, List.of(part.itemId()), kind.type() + " updated");
        PartView after = AgendaViews.of(part, agenda);
        changes.record(kind.type(), partId, "updated", before, after);
        return after;
    }

    @Transactional
    <P extends ItemPart<D>, D extends PartDraft<D>> PartView move(
            PartKind<P, D> kind, UUID id, UUID partId, PartMove move) {
        Agenda agenda = edits.begin(id);
        P part = require(kind, agenda, partId);
        conditions.requireMatchIfGiven(part.revision());
        PartView before = AgendaViews.of(part, agenda);
        UUID from = part.itemId();
        UUID to = move.item() == null ? from : item(id, move.item(), () -> unknownItem(move.item()));
        List<P> left = partsOf(kind, from);
        int stood = left.indexOf(part);
        left.remove(part);
        List<P> there = to.equals(from) ? left : partsOf(kind, to);
        if (to.equals(from) && place(there, move.position()) == stood) {
            return before;
        }
        close(left);
        AgendaLimits.requireParts(there.size() + 1);
        insert(there, part, move.position(), to, agenda.next());
        if (!to.equals(from)) {
            citations.follow(id, partId, to);
        }
        edits.finish(agenda, List.of(from, to), kind.type() + " moved");
        PartView after = AgendaViews.of(part, agenda);
        changes.record(kind.type(), partId, "moved", before, after);
        return after;
    }

    @Transactional
    <P extends ItemPart<D>, D extends PartDraft<D>> void remove(PartKind<P, D> kind, UUID id, UUID partId) {
        Agenda agenda = edits.begin(id);
        P part = require(kind, agenda, partId);
        conditions.requireMatch(part.revision());
        PartView before = AgendaViews.of(part, agenda);
        List<P> left = partsOf(kind, part.itemId());
        left.remove(part);
        close(left);
        entities.remove(part);
        removals.remember(id, partId, kind.type(), null, agenda.next());
        edits.finish(agenda, List.of(part.itemId()), kind.type() + " removed");
        changes.deleted(kind.type(), partId, before);
    }

    private <P extends ItemPart<D>, D extends PartDraft<D>> List<P> partsOf(PartKind<P, D> kind, UUID item) {
        return new ArrayList<>(agendas.partsOf(kind.entity(), item));
    }

    /** Puts a part among others and places them anew; only the part itself reads differently by that. */
    private static <P extends ItemPart<?>> void insert(
            List<P> there, P part, Integer position, UUID item, long version) {
        part.place(item, 0, version);
        there.add(place(there, position), part);
        close(there);
    }

    private static int place(List<?> there, Integer position) {
        return position == null ? there.size() : Math.min(position - 1, there.size());
    }

    private static void close(List<? extends ItemPart<?>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).place(parts.get(i).itemId(), i + 1, null);
        }
    }

    private UUID item(UUID agenda, String asked, Supplier<RuntimeException> absent) {
        String number = ItemNumber.isOne(asked) ? new ItemNumber(asked).text() : null;
        return agendas.items(agenda).stream()
                .filter(item ->
                        item.number().equals(number) || item.id().toString().equals(asked))
                .map(AgendaItem::id)
                .findFirst()
                .orElseThrow(absent);
    }

    private static RuntimeException unknownItem(String item) {
        return AgendaProblem.UNKNOWN_ITEM
                .because("The agenda has no item %s.".formatted(item))
                .build();
    }

    private <P extends ItemPart<D>, D extends PartDraft<D>> P require(PartKind<P, D> kind, Agenda agenda, UUID part) {
        P found = entities.find(kind.entity(), part);
        if (found == null || !found.agendaId().equals(agenda.id())) {
            throw removals.gone(agenda.id(), part.toString(), kind.type());
        }
        return found;
    }
}
