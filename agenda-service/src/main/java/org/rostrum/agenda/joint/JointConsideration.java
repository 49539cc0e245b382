package org.rostrum.agenda.joint;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.persistence.VersionedEntity;

/** An item that is discussed together with items of one other session's agenda. */
@Entity
public class JointConsideration extends VersionedEntity {

    /** The session whose item it is. */
    UUID sessionId;

    UUID itemId;
    UUID otherSession;

    /** Numbers as they were stated. */
    @Convert(converter = Numbers.class)
    List<String> otherItems;

    /** For each of the numbers the item it is, null while the other agenda, or the item on it, is not held here. */
    @Convert(converter = Ids.class)
    List<UUID> otherItemIds;

    public UUID itemId() {
        return itemId;
    }

    public UUID otherSession() {
        return otherSession;
    }

    public List<String> otherItems() {
        return otherItems;
    }

    /** As many as {@link #otherItems}. */
    List<UUID> otherItemIds() {
        return otherItemIds == null ? Collections.nCopies(otherItems.size(), null) : otherItemIds;
    }

    void consider(List<String> numbers) {
        otherItems = List.copyOf(numbers);
        otherItemIds = null;
    }

    /**
     * Learns which items the numbers are that are not known yet.
     *
     * @param items of the other session's agenda by number
     * @return whether any became known
     */
    boolean link(Map<String, UUID> items) {
        List<UUID> linked = new ArrayList<>(otherItemIds());
        for (int i = 0; i < linked.size(); i++) {
            if (linked.get(i) == null) {
                linked.set(i, items.get(otherItems.get(i)));
            }
        }
        boolean more = !linked.equals(otherItemIds());
        if (more) {
            otherItemIds = linked;
        }
        return more;
    }

    @Converter
    static class Numbers extends JsonText<List<String>> {
        Numbers() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Ids extends JsonText<List<UUID>> {
        Ids() {
            super(new TypeReference<>() {});
        }
    }
}
