package org.rostrum.schedule.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of sessions. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** @throws RuntimeException 404 if there is none */
    public Session require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no session %s. GET /v1/sessions lists them.".formatted(id))
                .build());
    }

    /** All sessions of the bodies that these are sessions of. */
    public List<Session> ofSameBodies(Collection<UUID> these) {
        return list("body in (select same.body from Session same where same.id in ?1)", these);
    }

    /**
     * The sessions of a body, stubs included, in the order of their ids.
     *
     * @param body id or series symbol of a body
     */
    public List<Session> ofBody(String body) {
        try {
            return list("body = ?1 order by id", UUID.fromString(body));
        } catch (IllegalArgumentException noId) {
            return list("bodyPrefix = ?1 order by id", body);
        }
    }

    List<Session> page(SessionFilter filter, UUID after, int rows) {
        Map<String, Object> values = new HashMap<>(Map.of("stub", filter.stub));
        StringBuilder query = new StringBuilder("stub = :stub");
        if (filter.body != null) {
            query.append(" and body = :body");
            values.put("body", filter.body);
        }
        if (filter.ordinal != null) {
            query.append(" and ordinal = :ordinal");
            values.put("ordinal", filter.ordinal);
        }
        if (filter.resumed != null) {
            query.append(" and resumed = :resumed");
            values.put("resumed", filter.resumed);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, rows)
                .list();
    }
}
