package org.rostrum.commons.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The one clock that all replicas share: the database's, read in the deciding transaction. */
@ApplicationScoped
public class DatabaseTime {

    private final EntityManager entities;

    public DatabaseTime(EntityManager entities) {
        this.entities = entities;
    }

    /** Now, to the microsecond. */
    public Instant now() {
        LocalDateTime utc = (LocalDateTime) entities.createNativeQuery("select utc_timestamp(6)", LocalDateTime.class)
                .getSingleResult();
        return utc.toInstant(ZoneOffset.UTC);
    }
}
