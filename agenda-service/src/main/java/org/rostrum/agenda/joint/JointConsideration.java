package org.rostrum.agenda.joint;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.List;
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

    @Convert(converter = Numbers.class)
    List<String> otherItems;

    public UUID itemId() {
        return itemId;
    }

    public UUID otherSession() {
        return otherSession;
    }

    public List<String> otherItems() {
        return otherItems;
    }

    @Converter
    static class Numbers extends JsonText<List<String>> {
        Numbers() {
            super(new TypeReference<>() {});
        }
    }
}
