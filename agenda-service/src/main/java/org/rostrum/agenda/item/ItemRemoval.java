package org.rostrum.agenda.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.ItemReferences.Reference;
import org.rostrum.agenda.citation.AgendaCitationService;
import org.rostrum.agenda.content.Agenda;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.Agendas;
import org.rostrum.agenda.removal.PointingTo;
import org.rostrum.agenda.removal.Removals;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;

/** Removes items to which nothing points any more; a stone stays where each was. */
@ApplicationScoped
class ItemRemoval {

    private final Agendas agendas;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final PointingTo pointing;
    private final Removals removals;
    private final AgendaCitationService citations;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final Conditions conditions;

    ItemRemoval(
            Agendas agendas,
            AgendaEdits edits,
            AgendaReader reader,
            PointingTo pointing,
            Removals removals,
            AgendaCitationService citations,
            EntityManager entities,
            ChangeLog changes,
            Conditions conditions) {
        this.agendas = agendas;
        this.edits = edits;
        this.reader = reader;
        this.pointing = pointing;
        this.removals = removals;
        this.citations = citations;
        this.entities = entities;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** The timetable's entries for an item and its sub-items; asked before the transaction of the removal. */
    List<Reference> inSchedule(UUID id, ItemView item) {
        return pointing.inSchedule(
                reader.current(id).session(), item.all().map(ItemView::id).toList());
    }

    /**
     * @param cascade whether its sub-items and its documentation go with it; what lies outside the agenda never does
     * @param inSchedule what {@link #inSchedule} found
     * @throws RuntimeException 409 with what points to it
     */
    @Transactional
    void remove(UUID id, UUID itemId, boolean cascade, List<Reference> inSchedule) {
        Agenda agenda = edits.begin(id);
        ItemTree tree = new ItemTree(agendas.items(id));
        AgendaItem item = tree.find(itemId.toString()).orElseThrow(() -> removals.gone(id, itemId.toString(), "item"));
        conditions.requireMatch(item.revision());
        ItemView before =
                AgendaReader.find(reader.current(id), itemId.toString()).orElseThrow();
        List<AgendaItem> going = tree.withAllBelow(item).collect(Collectors.toCollection(ArrayList::new));
        List<UUID> ids = going.stream().map(AgendaItem::id).toList();
        requireUnreferred(id, before, cascade, ids, inSchedule);
        before.all().forEach(gone -> {
            gone.parts().forEach(part -> removals.remember(id, part.id(), "part", null, agenda.next()));
            removals.remember(id, gone.id(), Removals.ITEM, gone.number(), agenda.next());
        });
        citations.removeOf(ids);
        for (String kind : List.of("Annotation", "Documentation", "ProgrammeElement", "Invitation")) {
            entities.createQuery("delete from %s where itemId in :items".formatted(kind))
                    .setParameter("items", ids)
                    .executeUpdate();
        }
        tree.remove(item);
        going.reversed().forEach(entities::remove);
        edits.finish(agenda, AgendaEdits.items(item.parentId()), "item %s removed".formatted(before.number()));
        changes.deleted(Removals.ITEM, itemId, before);
    }

    private void requireUnreferred(
            UUID id, ItemView item, boolean cascade, Collection<UUID> ids, List<Reference> inSchedule) {
        List<Reference> references = new ArrayList<>(pointing.here(ids));
        references.addAll(inSchedule);
        boolean onlyItsOwn = references.isEmpty();
        if (!cascade) {
            item.items()
                    .forEach(below -> references.add(new Reference(
                            Removals.ITEM,
                            below.id(),
                            item.id(),
                            "/v1/agendas/%s/items/%s".formatted(id, below.id()))));
            item.documentation()
                    .forEach(document -> references.add(new Reference(
                            "documentation",
                            document.id(),
                            item.id(),
                            "/v1/agendas/%s/documentation/%s".formatted(id, document.id()))));
        }
        if (!references.isEmpty()) {
            throw AgendaProblem.STILL_REFERRED_TO
                    .because("%d things point to item %s; the member references lists them. %s"
                            .formatted(
                                    references.size(),
                                    item.number(),
                                    onlyItsOwn
                                            ? "With ?cascade=true they are removed with it."
                                            : "Remove or change those outside the agenda first."))
                    .with("references", references)
                    .build();
        }
    }
}
