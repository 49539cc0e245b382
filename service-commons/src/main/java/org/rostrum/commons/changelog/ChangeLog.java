package org.rostrum.commons.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.security.Caller;
import org.rostrum.web.CorrelationId;

/** Writes what was changed, by whom and when, in the transaction of the change itself. */
@ApplicationScoped
public class ChangeLog {

    private final EntityManager entities;
    private final DatabaseTime time;
    private final Caller caller;
    private final ObjectMapper json;

    public ChangeLog(EntityManager entities, DatabaseTime time, Caller caller, ObjectMapper json) {
        this.entities = entities;
        this.time = time;
        this.caller = caller;
        this.json = json;
    }

    public void created(String type, Object id, Object after) {
        record(type, id, "created", null, after);
    }

    public void deleted(String type, Object id, Object before) {
        record(type, id, "deleted", before, null);
    }

    /**
     * One change.
     *
     * @param type kebab-case singular of the resource: {@code meeting}
     * @param id the resource's id or natural key
     * @param action past tense: {@code updated}, {@code withdrawn}
     * @param before the representation before, null for a creation
     * @param after the representation after, null for a deletion
     */
    public record Change(String type, Object id, String action, Object before, Object after) {

        public static Change created(String type, Object id, Object after) {
            return new Change(type, id, "created", null, after);
        }
    }

    /** Records one change; there must be a transaction, which also makes the change. Parameters as of {@link Change}. */
    @Transactional(TxType.MANDATORY)
    public void record(String type, Object id, String action, Object before, Object after) {
        recordAll(List.of(new Change(type, id, action, before, after)));
    }

    /** Records changes that one transaction makes, in their order; they have one time. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            recordAll(changes, time.now());
        }
    }

    /**
     * The same where the time was asked for already, which saves writing everything before the question.
     *
     * @param at the database's, of this transaction
     */
    @Transactional(TxType.MANDATORY)
    public void recordAll(List<Change> changes, Instant at) {
        String actorId = caller.id();
        String actorName = caller.name();
        String onBehalfOf = caller.onBehalfOf();
        String correlationId = CorrelationId.current();
        for (Change change : changes) {
            ChangeRow row = new ChangeRow();
            row.id = VersionedEntity.newId();
            row.resourceType = change.type();
            row.resourceId = change.id().toString();
            row.action = change.action();
            row.actorId = actorId;
            row.actorName = actorName;
            row.onBehalfOf = onBehalfOf;
            row.correlationId = correlationId;
            row.changedAt = at;
            row.before = written(change.before());
            row.after = written(change.after());
            entities.persist(row);
        }
    }

    private String written(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A change cannot be written to the change log", cause);
        }
    }
}
