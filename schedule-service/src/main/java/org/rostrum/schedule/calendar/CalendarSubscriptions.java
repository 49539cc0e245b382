package org.rostrum.schedule.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of subscriptions. */
@ApplicationScoped
class CalendarSubscriptions implements PanacheRepositoryBase<CalendarSubscription, UUID> {

    /** Found by the hash, so that no comparison takes longer the nearer a guess is. */
    Optional<CalendarSubscription> bySecret(Secret secret) {
        byte[] hash = secret.hash();
        return find("secretHash", hash)
                .firstResultOptional()
                .filter(found -> MessageDigest.isEqual(found.secretHash, hash));
    }

    List<CalendarSubscription> page(String owner, UUID after, int rows) {
        return (after == null
                        ? find("ownerId = ?1 order by id", owner)
                        : find("ownerId = ?1 and id > ?2 order by id", owner, after))
                .page(0, rows)
                .list();
    }
}
