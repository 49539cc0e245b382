package org.rostrum.agenda.joint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.ItemReferences;

/** A joint consideration points to its item. */
@ApplicationScoped
class JointReferences implements ItemReferences {

    private final JointConsiderations joints;

    JointReferences(JointConsiderations joints) {
        this.joints = joints;
    }

    @Override
    public List<Reference> to(Collection<UUID> items) {
        return joints.ofItems(List.copyOf(items)).stream()
                .map(joint -> new Reference(
                        "joint-consideration",
                        joint.id(),
                        joint.itemId(),
                        "/v1/joint-considerations?session=" + joint.sessionId))
                .toList();
    }
}
