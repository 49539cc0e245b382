package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.joint.JointConsiderations.Place;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;

/**
 * Joint considerations: one for each pair of item and other session, seen from both sides. What one side has stated is
 * not stated again by the other. Whatever changes one changes both agendas, as far as they are held here.
 */
@ApplicationScoped
public class JointConsiderationService {

    private static final String TYPE = "joint-consideration";

    private final JointConsiderations joints;
    private final AgendaHistory history;
    private final ChangeLog changes;
    private final Conditions conditions;

    public JointConsiderationService(
            JointConsiderations joints, AgendaHistory history, ChangeLog changes, Conditions conditions) {
        this.joints = joints;
        this.history = history;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** @param created whether it was made by this call */
    public record Found(JointConsiderationView view, long version, boolean created) {}

    /** A joint consideration with the version its tag is made of. */
    record Viewed(JointConsiderationView view, long version) {}

    @Transactional
    public Page<JointConsiderationView> list(UUID session, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<JointConsideration> found =
                Page.cut(joints.page(session, after, page.rowsToRead()), page.limit(), joint -> joint.id()
                        .toString());
        Map<UUID, String> numbers = joints.numbers(found.data());
        return found.map(joint -> JointConsiderationView.of(joint, numbers));
    }

    @Transactional
    Viewed read(UUID id) {
        return viewed(joints.require(id));
    }

    /** Finds the pair's, or makes it; one that is there stays as it is, also where the other side has stated it. */
    @Transactional
    public Found findOrCreate(JointConsiderationDraft draft) {
        // Before anything is looked at: of two that state the same at one moment, the second one sees the first.
        List<UUID> agendas = lockAgendas(place(draft.itemId()).session(), draft.otherSession());
        Place place = place(draft.itemId());
        JointConsideration there =
                joints.ofPair(draft.itemId(), draft.otherSession()).orElse(null);
        if (there != null) {
            return found(there);
        }
        Set<String> left = new LinkedHashSet<>(draft.otherItems());
        JointConsideration statedByOther = null;
        for (JointConsideration other : joints.between(draft.otherSession(), place.session())) {
            if (other.otherItemIds().contains(draft.itemId())
                    && left.remove(joints.numbers(List.of(other)).get(other.itemId))) {
                statedByOther = other;
            }
        }
        if (left.isEmpty()) {
            return found(statedByOther);
        }
        JointConsideration made = make(
                agendas,
                place,
                new JointConsiderationDraft(draft.itemId(), draft.otherSession(), new ArrayList<>(left)));
        return new Found(viewed(made).view(), made.version(), true);
    }

    /** @throws RuntimeException 409 if either side has stated it, 422 unknown item or own session */
    @Transactional
    Viewed create(JointConsiderationDraft draft) {
        requireKnownItems(draft);
        Found found = findOrCreate(draft);
        boolean whole = found.created() && found.view().otherItems().equals(draft.otherItems());
        if (!whole) {
            throw AgendaProblem.JOINT_CONSIDERATION_EXISTS
                    .because(("The items are considered together already, as one of the two sides has said: see"
                                    + " /v1/joint-considerations/%s. Change that one.")
                            .formatted(found.view().id()))
                    .with("jointConsideration", found.view().id())
                    .build();
        }
        return new Viewed(found.view(), found.version());
    }

    /** @param readVersion of which {@code draft} was made */
    @Transactional
    Viewed change(UUID id, long readVersion, JointConsiderationDraft draft) {
        JointConsideration joint = joints.require(id);
        conditions.requireMatch(joint.version());
        if (joint.version() != readVersion) {
            throw new OptimisticLockException("joint consideration %s has changed since it was read".formatted(id));
        }
        requireKnownItems(draft);
        JointConsiderationView before = viewed(joint).view();
        if (before.otherItems().equals(draft.otherItems())) {
            return viewed(joint);
        }
        List<UUID> agendas = lockAgendas(joint.sessionId, joint.otherSession);
        Set<UUID> touched = knownOthers(joint);
        joint.consider(draft.otherItems());
        joint.link(joints.itemsOf(joint.otherSession));
        joints.flush();
        touched.addAll(knownOthers(joint));
        Viewed after = viewed(joint);
        changes.record(TYPE, id, "updated", before, after.view());
        changed(agendas, joint, touched, "joint-consideration updated");
        return after;
    }

    @Transactional
    void delete(UUID id) {
        JointConsideration joint = joints.require(id);
        conditions.requireMatch(joint.version());
        List<UUID> agendas = lockAgendas(joint.sessionId, joint.otherSession);
        changes.deleted(TYPE, id, viewed(joint).view());
        joints.delete(joint);
        joints.flush();
        changed(agendas, joint, knownOthers(joint), "joint-consideration deleted");
    }

    /**
     * An agenda, or more items of it, have arrived: what other agendas have said of its items by number is linked to the
     * items themselves.
     *
     * @param session whose agenda it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(UUID session) {
        List<JointConsideration> named = joints.withSessions(List.of(session));
        if (named.isEmpty()) {
            return;
        }
        Map<String, UUID> items = joints.itemsOf(session);
        for (JointConsideration joint : named) {
            JointConsiderationView before = viewed(joint).view();
            if (joint.link(items)) {
                joints.flush();
                changes.record(
                        TYPE, joint.id(), "completed", before, viewed(joint).view());
            }
        }
    }

    private JointConsideration make(List<UUID> agendas, Place place, JointConsiderationDraft draft) {
        JointConsideration joint = new JointConsideration();
        joint.sessionId = place.session();
        joint.itemId = draft.itemId();
        joint.otherSession = draft.otherSession();
        joint.consider(draft.otherItems());
        joint.link(joints.itemsOf(joint.otherSession));
        joints.persistAndFlush(joint);
        changes.created(TYPE, joint.id(), viewed(joint).view());
        changed(agendas, joint, knownOthers(joint), "joint-consideration created");
        return joint;
    }

    /** Both sides' agendas in the order of their ids, so that two changes never wait for each other. */
    private List<UUID> lockAgendas(UUID session, UUID otherSession) {
        List<UUID> agendas = new ArrayList<>();
        joints.agendaOf(session).ifPresent(agendas::add);
        joints.agendaOf(otherSession).ifPresent(agendas::add);
        agendas.sort(java.util.Comparator.naturalOrder());
        agendas.forEach(history::lock);
        return agendas;
    }

    /** @param others items of the other agenda that show it, or did */
    private void changed(List<UUID> agendas, JointConsideration joint, Set<UUID> others, String what) {
        UUID own = joints.agendaOf(joint.sessionId).orElse(null);
        agendas.forEach(agenda -> history.changed(agenda, agenda.equals(own) ? List.of(joint.itemId) : others, what));
    }

    private static Set<UUID> knownOthers(JointConsideration joint) {
        Set<UUID> known = new LinkedHashSet<>(joint.otherItemIds());
        known.remove(null);
        return known;
    }

    private Place place(UUID item) {
        return joints.place(item).orElseThrow(() -> AgendaProblem.UNKNOWN_ITEM
                .because(
                        "There is no agenda item %s. The items stand in their agenda: GET /v1/agendas.".formatted(item))
                .with("item", item)
                .build());
    }

    /** Where the other agenda is held, it must have the items. */
    private void requireKnownItems(JointConsiderationDraft draft) {
        if (place(draft.itemId()).session().equals(draft.otherSession())) {
            throw AgendaProblem.SAME_SESSION
                    .because("Item %s is on the agenda of session %s itself. Name the other session."
                            .formatted(draft.itemId(), draft.otherSession()))
                    .build();
        }
        Map<String, UUID> items = joints.itemsOf(draft.otherSession());
        List<String> unknown = draft.otherItems().stream()
                .filter(number -> !items.isEmpty() && !items.containsKey(number))
                .toList();
        if (!unknown.isEmpty()) {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("The other session's agenda has no item %s."
                            .formatted(unknown.stream().collect(Collectors.joining(", "))))
                    .with("items", unknown)
                    .build();
        }
    }

    private Found found(JointConsideration joint) {
        return new Found(viewed(joint).view(), joint.version(), false);
    }

    private Viewed viewed(JointConsideration joint) {
        return new Viewed(JointConsiderationView.of(joint, joints.numbers(List.of(joint))), joint.version());
    }
}
