package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is considered together with the items of an agenda, whichever side stated it. */
@ApplicationScoped
public class JointSides {

    private final JointConsiderations joints;

    JointSides(JointConsiderations joints) {
        this.joints = joints;
    }

    /** Seen from one item. @param items numbers on the agenda of {@code session} */
    public record Side(UUID id, UUID session, List<String> items) {}

    /**
     * With a fixed number of statements.
     *
     * @param items of agendas
     * @param sessions whose agendas they are
     */
    public Map<UUID, List<Side>> byItem(List<UUID> items, Collection<UUID> sessions) {
        List<JointConsideration> own = joints.ofItems(items);
        List<JointConsideration> others = joints.withSessions(sessions);
        List<JointConsideration> all = new ArrayList<>(own);
        all.addAll(others);
        Map<UUID, String> numbers = joints.numbers(all);
        Map<UUID, List<Side>> sides = new LinkedHashMap<>();
        for (JointConsideration joint : own) {
            JointConsiderationView view = JointConsiderationView.of(joint, numbers);
            sides.computeIfAbsent(joint.itemId, _ -> new ArrayList<>())
                    .add(new Side(joint.id(), joint.otherSession, view.otherItems()));
        }
        for (JointConsideration joint : others) {
            for (UUID item : joint.otherItemIds()) {
                if (item != null && items.contains(item)) {
                    sides.computeIfAbsent(item, _ -> new ArrayList<>())
                            .add(new Side(joint.id(), joint.sessionId, List.of(numbers.get(joint.itemId))));
                }
            }
        }
        return sides;
    }
}
