package org.rostrum.agenda.joint;

import java.util.List;
import java.util.UUID;

/**
 * A joint consideration as callers see it.
 *
 * @param item number of the item on the agenda of {@code session}
 * @param otherItems numbers of items on the agenda of {@code otherSession}
 */
public record JointConsiderationView(
        UUID id, UUID session, String item, UUID itemId, UUID otherSession, List<String> otherItems) {

    static JointConsiderationView of(JointConsideration joint, String item) {
        return new JointConsiderationView(
                joint.id(), joint.sessionId, item, joint.itemId, joint.otherSession, joint.otherItems);
    }
}
