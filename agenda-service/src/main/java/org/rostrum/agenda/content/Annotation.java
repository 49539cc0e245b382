package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** One paragraph that explains an item. */
@Entity
class Annotation {

    @Id
    UUID id = VersionedEntity.newId();

    UUID agendaId;
    UUID itemId;

    /** From 1 within the item. */
    int position;

    LocalizedText text;
}
