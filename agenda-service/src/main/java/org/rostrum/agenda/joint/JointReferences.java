package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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
        List<UUID> sessions =
                items.stream().findFirst().flatMap(joints::place).map(JointConsiderations.Place::session).stream()
                        .toList();
        Stream<Reference> stated = joints.withSessions(sessions).stream().flatMap(joint -> joint.otherItemIds().stream()
                .filter(item -> item != null && items.contains(item))
                .map(item -> reference(joint, item)));
        return Stream.concat(own, stated).toList();
    }

    private static Reference reference(JointConsideration joint, UUID item) {
        return new Reference("joint-consideration", joint.id(), item, "/v1/joint-considerations/" + joint.id());
    }
}
