package org.rostrum.commons.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.Session;

/**
 * Takes personal values out of the change log and leaves the chain as it is: the values and their salt go, their
 * digest stays. That a change was made, of what and when, remains.
 */
@ApplicationScoped
public class ChangeErasure {

    private final EntityManager entities;
    private final ChainHead head;
    private final ChainRows rows;

    ChangeErasure(EntityManager entities, ChainHead head, ChainRows rows) {
        this.entities = entities;
        this.head = head;
        this.rows = rows;
    }

    /**
     * Erases who made a change, wherever one person did, or had it done.
     *
     * @return how many changes that were
     */
    @Transactional
    public int erasePerson(String actorId) {
        head.lock();
        List<LoggedChange> changes = rows.ofPerson(actorId);
        changes.forEach(change -> write("""
                update change_log set actor_id = 'erased', actor_name = 'erased', on_behalf_of = null,
                actor_salt = null, actor_digest = ? where id = ?""", change.actor(), change));
        return changes.size();
    }

    /**
     * Erases what a resource was before and after each change.
     *
     * @return how many changes that were
     */
    @Transactional
    public int eraseStates(String resourceType, String resourceId) {
        head.lock();
        List<LoggedChange> changes = rows.ofResource(resourceType, resourceId);
        changes.forEach(change -> write("""
                update change_log set state_before = null, state_after = null,
                state_salt = null, state_digest = ? where id = ?""", change.state(), change));
        return changes.size();
    }

    private void write(String sql, ErasableValues values, LoggedChange change) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setBytes(1, values.salted().digest());
                update.setBytes(2, LoggedChange.bytesOf(change.id()));
                update.executeUpdate();
            }
        });
    }
}
