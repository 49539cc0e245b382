package org.rostrum.commons.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.persistence.DatabaseTime;

/** The table of kept answers. */
@ApplicationScoped
class KeptAnswers {

    /** How long a key is kept: 24 hours. */
    static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final int NO_WAIT = 0;

    private final EntityManager entities;
    private final DatabaseTime time;

    KeptAnswers(EntityManager entities, DatabaseTime time) {
        this.entities = entities;
        this.time = time;
    }

    /**
     * The answer kept for a key, if it is not too old. While the first request is still running its row is locked, and
     * this fails at once instead of waiting.
     */
    Optional<KeptAnswer> findUnlocked(KeptAnswer.Key key) {
        KeptAnswer kept = entities.find(
                KeptAnswer.class,
                key,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", NO_WAIT));
        if (kept != null && kept.createdAt.isBefore(oldestKept())) {
            entities.remove(kept);
            entities.flush();
            return Optional.empty();
        }
        return Optional.ofNullable(kept);
    }

    /** Takes the key for the transaction at hand; a second taker fails on the primary key. */
    KeptAnswer take(KeptAnswer.Key key, byte[] fingerprint) {
        KeptAnswer taken = new KeptAnswer();
        taken.key = key;
        taken.fingerprint = fingerprint;
        taken.createdAt = time.now();
        entities.persist(taken);
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? IdempotencyProblem.inFlight() : failure;
        }
        return taken;
    }

    /** @return how many answers were older than {@link #KEPT_FOR} and are gone */
    int forgetOld() {
        return entities.createQuery("delete from KeptAnswer where createdAt < :oldest")
                .setParameter("oldest", oldestKept())
                .executeUpdate();
    }

    private Instant oldestKept() {
        return time.now().minus(KEPT_FOR);
    }
}
