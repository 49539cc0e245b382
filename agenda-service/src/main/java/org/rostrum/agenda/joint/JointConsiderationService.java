package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;

/** Joint considerations: one for each pair of item and other session, seen from both sides. */
@ApplicationScoped
public class JointConsiderationService {

    private final JointConsiderations joints;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final AgendaHistory history;

    public JointConsiderationService(
            JointConsiderations joints, EntityManager entities, ChangeLog changes, AgendaHistory history) {
        this.joints = joints;
        this.entities = entities;
        this.changes = changes;
        this.history = history;
    }

    /** @param created whether it was made by this call */
    public record Found(JointConsiderationView view, long version, boolean created) {}

    @Transactional
    public Page<JointConsiderationView> list(UUID session, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<JointConsideration> found =
                Page.cut(joints.page(session, after, page.rowsToRead()), page.limit(), joint -> joint.id()
                        .toString());
        Map<UUID, String> numbers = numbers(found.data());
        return found.map(joint -> JointConsiderationView.of(joint, numbers.get(joint.itemId)));
    }

    /** Finds the pair's, or makes it; one that is there stays as it is. */
    @Transactional
    public Found findOrCreate(JointConsiderationDraft draft) {
        Object[] item = entities.createQuery(
                        "select item.number, agenda.sessionId, agenda.id from AgendaItem item join Agenda agenda"
                                + " on agenda.id = item.agendaId where item.id = :id",
                        Object[].class)
                .setParameter("id", draft.itemId())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> AgendaProblem.UNKNOWN_ITEM
                        .because("There is no agenda item %s. The items stand in their agenda: GET /v1/agendas."
                                .formatted(draft.itemId()))
                        .build());
        String number = (String) item[0];
        return joints.ofPair(draft.itemId(), draft.otherSession())
                .map(there -> new Found(JointConsiderationView.of(there, number), there.version(), false))
                .orElseGet(() -> create(draft, number, (UUID) item[1], (UUID) item[2]));
    }

    private Found create(JointConsiderationDraft draft, String number, UUID session, UUID agenda) {
        history.lock(agenda);
        JointConsideration joint = new JointConsideration();
        joint.sessionId = session;
        joint.itemId = draft.itemId();
        joint.otherSession = draft.otherSession();
        joint.otherItems = List.copyOf(draft.otherItems());
        joints.persistAndFlush(joint);
        JointConsiderationView view = JointConsiderationView.of(joint, number);
        changes.created("joint-consideration", joint.id(), view);
        history.changed(agenda, joint.itemId, "joint-consideration created");
        return new Found(view, joint.version(), true);
    }

    private Map<UUID, String> numbers(List<JointConsideration> found) {
        List<UUID> items = found.stream().map(JointConsideration::itemId).toList();
        if (items.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select id, number from AgendaItem where id in :items", Object[].class)
                .setParameter("items", items)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
