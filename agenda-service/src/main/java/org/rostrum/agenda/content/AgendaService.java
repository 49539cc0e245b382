package org.rostrum.agenda.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.joint.JointConsiderationService;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.persistence.DatabaseConflicts;

/** Creates and changes annotated agendas whole, each change in one transaction with its row in the change log. */
@ApplicationScoped
public class AgendaService {

    private static final String TYPE = "agenda";

    private final Agendas agendas;
    private final AgendaViews views;
    private final AgendaEdits edits;
    private final ItemWriter writer;
    private final JointConsiderationService joints;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final CheckedPatch patches;

    public AgendaService(
            Agendas agendas,
            AgendaViews views,
            JointConsiderationService joints,
            AgendaEdits edits,
            ItemWriter writer,
            EntityManager entities,
            ChangeLog changes,
            Conditions conditions,
            CheckedPatch patches) {
        this.agendas = agendas;
        this.joints = joints;
        this.views = views;
        this.edits = edits;
        this.writer = writer;
        this.entities = entities;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
    }

    /** An agenda with the version its tag is made of. */
    public record Viewed(AgendaView view, long version) {}

    @Transactional
    public Optional<Viewed> ofSession(UUID session) {
        return agendas.ofSession(session).map(agenda -> new Viewed(views.of(agenda), agenda.revision()));
    }

    /**
     * @param body the session's body
     * @throws RuntimeException 409 if the session has an agenda, 422 if its items cannot be so
     */
    @Transactional
    public Viewed create(AgendaDraft draft, UUID body) {
        requireSize(draft.items());
        requireDistinctNumbers(draft.items(), new HashSet<>());
        Agenda agenda = new Agenda();
        agenda.sessionId = draft.session();
        agenda.body = body;
        agenda.describe(draft.head().checked());
        save(agenda);
        writer.write(
                agenda, null, draft.items().stream().map(ItemDraft::cleaned).toList(), agenda.revision());
        entities.flush();
        joints.link(draft.session());
        edits.created(agenda);
        AgendaView view = views.of(agenda);
        changes.created(TYPE, agenda.id(), view);
        return new Viewed(view, agenda.revision());
    }

    /** Changes what the head says; items and what is under them have addresses of their own. */
    @Transactional
    public void change(UUID id, JsonNode patch) {
        Agenda agenda = edits.begin(id);
        conditions.requireMatch(agenda.revision());
        AgendaHead before = agenda.head();
        AgendaHead after = patches.apply(before, patch, AgendaHead.class).checked();
        if (after.equals(before)) {
            return;
        }
        agenda.describe(after);
        edits.finish(agenda, List.of(), "agenda updated");
        changes.record(TYPE, id, "updated", before, after);
    }

    private void save(Agenda agenda) {
        try {
            agendas.persistAndFlush(agenda);
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_agenda_session")) {
                throw AgendaProblem.AGENDA_EXISTS
                        .because("Find it by GET /v1/agendas?session=%s and change it.".formatted(agenda.sessionId))
                        .build();
            }
            throw failure;
        }
    }

    private static void requireSize(List<ItemDraft> items) {
        AgendaLimits.requireItems((int) items.stream().flatMap(ItemDraft::all).count());
        items.forEach(item -> AgendaLimits.requireLevels(item.levels()));
    }

    private static void requireDistinctNumbers(List<ItemDraft> drafts, Set<String> seen) {
        for (ItemDraft draft : drafts) {
            if (!seen.add(draft.number().text())) {
                throw numbersClash(draft.number().text());
            }
            requireDistinctNumbers(draft.items(), seen);
        }
    }

    /** Two items would be found under one number. */
    public static RuntimeException numbersClash(String number) {
        return AgendaProblem.ITEM_NUMBERS_CLASH
                .because("Item %s is there twice.".formatted(number))
                .with("number", number)
                .build();
    }
}
