package org.rostrum.agenda.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.ItemReferences.Reference;
import org.rostrum.agenda.content.Agenda;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.Agendas;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;

/** Removes whole agendas that were never adopted and that nothing outside points to. */
@ApplicationScoped
class AgendaRemoval {

    private final Agendas agendas;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final PointingTo pointing;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final Conditions conditions;

    AgendaRemoval(
            Agendas agendas,
            AgendaEdits edits,
            AgendaReader reader,
            PointingTo pointing,
            EntityManager entities,
            ChangeLog changes,
            Conditions conditions) {
        this.agendas = agendas;
        this.edits = edits;
        this.reader = reader;
        this.pointing = pointing;
        this.entities = entities;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** The timetable's entries for any of its items; asked before the transaction of the removal. */
    List<Reference> inSchedule(UUID id) {
        var agenda = reader.current(id);
        return pointing.inSchedule(
                agenda.session(), agenda.allItems().map(ItemView::id).toList());
    }

    /** @throws RuntimeException 409 where it was adopted, or with what points to its items */
    @Transactional
    void remove(UUID id, List<Reference> inSchedule) {
        Agenda agenda = edits.begin(id);
        conditions.requireMatch(agenda.revision());
        if (agenda.adoption() != null) {
            throw AgendaProblem.ADOPTED_AGENDA
                    .because("Version %d of it was adopted, so it is part of the record and stays."
                            .formatted(agenda.adoption().version()))
                    .build();
        }
        List<UUID> items = agendas.items(id).stream().map(AgendaItem::id).toList();
        List<Reference> references = new ArrayList<>(pointing.here(items));
        references.addAll(inSchedule);
        if (!references.isEmpty()) {
            throw AgendaProblem.STILL_REFERRED_TO
                    .because("%d things point to items of this agenda; the member references lists them."
                            .formatted(references.size()))
                    .with("references", references)
                    .build();
        }
        changes.deleted("agenda", id, edits.now(id));
        entities.flush();
        entities.clear();
        entities.createQuery("update AgendaItem set parentId = null where agendaId = :id")
                .setParameter("id", id)
                .executeUpdate();
        for (String table : List.of(
                "Annotation",
                "Documentation",
                "ProgrammeElement",
                "Invitation",
                "AgendaItem",
                "AgendaVersion",
                "Removed")) {
            entities.createQuery("delete from %s where agendaId = :id".formatted(table))
                    .setParameter("id", id)
                    .executeUpdate();
        }
        agendas.deleteById(id);
    }
}
