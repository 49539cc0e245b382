package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.agenda.ItemReferences;

/** A joint consideration points to the items of both sides, as far as they are held here. */
@ApplicationScoped
class JointReferences implements ItemReferences {

    private final JointConsiderations joints;

    JointReferences(JointConsiderations joints) {
        this.joints = joints;
    }

    @Override
    public List<Reference> to(Collection<UUID> items) {
        Stream<Reference> own =
                joints.ofItems(List.copyOf(items)).stream().map(joint -> reference(joint, joint.itemId));
        Stream<Reference> stated = statedByOthers(items).flatMap(joint -> joint.otherItemIds().stream()
                .filter(item -> item != null && items.contains(item))
                .map(item -> reference(joint, item)));
        return Stream.concat(own, stated).toList();
    }

    @Override
    public List<UUID> renumbered(Collection<UUID> items) {
        List<UUID> beside = new ArrayList<>();
        joints.ofItems(List.copyOf(items)).forEach(joint -> {
            hasNewVersion(joint);
            joint.otherItemIds().stream().filter(Objects::nonNull).forEach(beside::add);
        });
        statedByOthers(items)
                .filter(joint -> joint.otherItemIds().stream().anyMatch(item -> item != null && items.contains(item)))
                .forEach(joint -> {
                    hasNewVersion(joint);
                    beside.add(joint.itemId);
                });
        return beside;
    }

    private void hasNewVersion(JointConsideration joint) {
        joints.getEntityManager().lock(joint, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** What other sessions' agendas say of the session of these items. */
    private Stream<JointConsideration> statedByOthers(Collection<UUID> items) {
        List<UUID> sessions =
                items.stream().findFirst().flatMap(joints::place).map(JointConsiderations.Place::session).stream()
                        .toList();
        return joints.withSessions(sessions).stream();
    }

    private static Reference reference(JointConsideration joint, UUID item) {
        return new Reference("joint-consideration", joint.id(), item, "/v1/joint-considerations/" + joint.id());
    }
}
