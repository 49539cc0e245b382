package org.rostrum.agenda.removal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is left of an item, or of a part of one, that was removed: that it was there, and until when. */
@Entity
public class Removed {

    /** The id it had. */
    @Id
    UUID id;

    UUID agendaId;

    /** Kebab-case singular: {@code agenda-item}, {@code annotation}. */
    String type;

    /** The number of an item; null for other things. */
    String number;

    /** The version of the agenda that no longer has it. */
    long removedIn;

    Instant removedAt;
}
