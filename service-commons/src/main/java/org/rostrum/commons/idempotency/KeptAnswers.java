package org.rostrum.commons.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * The answers kept for these keys that are not too old, without locking them. Those that are too old are removed.
     *
     * @param now the database's
     */
    Map<KeptAnswer.Key, KeptAnswer> find(Collection<KeptAnswer.Key> keys, Instant now) {
        Map<KeptAnswer.Key, KeptAnswer> found = new HashMap<>();
        boolean removed = false;
        for (KeptAnswer kept : keys.isEmpty() ? List.<KeptAnswer>of() : stored(List.copyOf(keys))) {
            if (kept.createdAt.isBefore(now.minus(KEPT_FOR))) {
                entities.remove(kept);
                removed = true;
            } else {
                found.put(kept.key, kept);
            }
        }
        if (removed) {
            entities.flush();
        }
        return found;
    }

    /**
     * By pairs in {@code or}, since MariaDB reads the whole table for {@code (a, b) in (…)}; their number is rounded up to a
     * power of two, so that few different statements have to be understood.
     */
    private List<KeptAnswer> stored(List<KeptAnswer.Key> keys) {
        int pairs = Math.max(1, Integer.highestOneBit(2 * keys.size() - 1));
        String query = IntStream.range(0, pairs)
                .mapToObj(i -> "key.scope = :scope" + i + " and key.requestKey = :key" + i)
                .collect(Collectors.joining(" or ", "from KeptAnswer where ", ""));
        var asked = entities.createQuery(query, KeptAnswer.class);
        for (int i = 0; i < pairs; i++) {
            KeptAnswer.Key key = keys.get(Math.min(i, keys.size() - 1));
            asked.setParameter("scope" + i, key.scope()).setParameter("key" + i, key.requestKey());
        }
        return asked.getResultList();
    }

    /** For a request whose key was looked up and not found; with whatever else the transaction writes. */
    void add(KeptAnswer answer) {
        entities.persist(answer);
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
