package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** One document that an item has before it, as printed. */
@Entity
class Documentation {

    @Id
    UUID id = VersionedEntity.newId();

    UUID agendaId;
    UUID itemId;

    /** From 1 within the item. */
    int position;

    /** Null where none is printed. */
    String symbol;

    LocalizedText title;
}
