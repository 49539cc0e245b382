package org.rostrum.agenda;

import java.util.Collection;
import java.util.UUID;

/**
 * The versions of an agenda, for everything that belongs to one: whatever an agenda's readers see differently makes a
 * new version of it, in the transaction of the change.
 */
public interface AgendaHistory {

    /**
     * Makes changes of one agenda wait for each other; called before the first row is touched. What belongs to no agenda
     * held here needs no lock.
     */
    void lock(UUID agenda);

    /**
     * Makes a version of what has been changed; called after the change.
     *
     * @param agenda one that {@link #lock} has locked
     * @param items under which it was changed; none where it belongs to no item
     * @param what in the past tense: {@code joint-consideration created}
     */
    void changed(UUID agenda, Collection<UUID> items, String what);
}
