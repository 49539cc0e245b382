package org.rostrum.agenda.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A joint consideration as callers see it, from whichever side.
 *
 * @param item number of the item on the agenda of {@code session}
 * @param otherItems numbers of items on the agenda of {@code otherSession}
 * @param otherItemIds the same items by id, in the same order; null for each that is not held here
 */
public record JointConsiderationView(
        UUID id,
        UUID session,
        String item,
        UUID itemId,
        UUID otherSession,
        List<String> otherItems,
        // An array of ids of which some are null cannot be said by annotations.
        @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        List<UUID> otherItemIds) {

    /** @param numbers the numbers that items have now, by id */
    static JointConsiderationView of(JointConsideration joint, Map<UUID, String> numbers) {
        List<UUID> ids = joint.otherItemIds();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String now = ids.get(i) == null ? null : numbers.get(ids.get(i));
            others.add(Objects.requireNonNullElse(now, joint.otherItems.get(i)));
        }
        return new JointConsiderationView(
                joint.id(), joint.sessionId, numbers.get(joint.itemId), joint.itemId, joint.otherSession, others, ids);
    }
}
