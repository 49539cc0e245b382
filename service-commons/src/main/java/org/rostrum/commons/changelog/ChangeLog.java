package org.rostrum.commons.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
     * Records one change; there must be a transaction, which also makes the change.
     *
     * @param type kebab-case singular of the resource: {@code meeting}
     * @param id the resource's id or natural key
     * @param action past tense: {@code updated}, {@code withdrawn}
     * @param before the representation before, null for a creation
     * @param after the representation after, null for a deletion
     */
    @Transactional(TxType.MANDATORY)
    public void record(String type, Object id, String action, Object before, Object after) {
        ChangeRow row = new ChangeRow();
        row.id = VersionedEntity.newId();
        row.resourceType = type;
        row.resourceId = id.toString();
        row.action = action;
        row.actorId = caller.id();
        row.actorName = caller.name();
        row.onBehalfOf = caller.onBehalfOf();
        row.correlationId = CorrelationId.current();
        row.changedAt = time.now();
        row.before = written(before);
        row.after = written(after);
        entities.persist(row);
    }

    private String written(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A change cannot be written to the change log", cause);
        }
    }
}
