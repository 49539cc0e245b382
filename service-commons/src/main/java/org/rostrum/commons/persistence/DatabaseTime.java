package org.rostrum.commons.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one clock that all replicas share: the database's, read in the deciding transaction. */
@ApplicationScoped
public class DatabaseTime {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry registry;

    public DatabaseTime(EntityManager entities, TransactionSynchronizationRegistry registry) {
        this.entities = entities;
        this.registry = registry;
    }

    /** What the database said. @param nanos of this machine's monotonic clock when the answer was here */
    private record Reading(Instant at, long nanos) {}

    /** Now, to the microsecond. */
    public Instant now() {
        return read(FlushModeType.AUTO);
    }

    /**
     * The same, but the database is asked once in a transaction; what passes afterwards is measured on this machine. To be
     * asked first when the locks are had: then it is never before what was decided under them by another transaction.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public Instant nowInTransaction() {
        Reading reading = (Reading) registry.getResource(Reading.class);
        if (reading == null) {
            reading = new Reading(read(FlushModeType.COMMIT), System.nanoTime());
            registry.putResource(Reading.class, reading);
        }
        return reading.at().plusNanos(System.nanoTime() - reading.nanos()).truncatedTo(ChronoUnit.MICROS);
    }

    private Instant read(FlushModeType flush) {
        LocalDateTime utc = (LocalDateTime) entities.createNativeQuery("select utc_timestamp(6)", LocalDateTime.class)
                .setFlushMode(flush)
                .getSingleResult();
        return utc.toInstant(ZoneOffset.UTC);
    }
}
