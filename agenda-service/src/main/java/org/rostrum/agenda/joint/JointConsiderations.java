package org.rostrum.agenda.joint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of joint considerations. */
@ApplicationScoped
public class JointConsiderations implements PanacheRepositoryBase<JointConsideration, UUID> {

    public List<JointConsideration> ofItems(List<UUID> items) {
        return items.isEmpty() ? List.of() : list("itemId in ?1 order by id", items);
    }

    Optional<JointConsideration> ofPair(UUID item, UUID otherSession) {
        return find("itemId = ?1 and otherSession = ?2", item, otherSession).firstResultOptional();
    }

    /** Seen from either side. @param session null means all */
    List<JointConsideration> page(UUID session, UUID after, int rows) {
        return find(
                        "(?1 is null or sessionId = ?1 or otherSession = ?1) and (?2 is null or id > ?2) order by id",
                        session,
                        after)
                .page(0, rows)
                .list();
    }
}
