package org.rostrum.registry.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.registry.FoldedText;
import org.rostrum.web.WebProblem;

/** The table of bodies. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {

    /** @throws RuntimeException 404 if there is none */
    public Body require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no body %s. GET /v1/bodies lists them.".formatted(id))
                .build());
    }

    /** Which of the prefixes belong to bodies of the registry: one query for all of them. */
    public Set<String> knownAmong(Collection<String> prefixes) {
        return prefixes.isEmpty()
                ? Set.of()
                : new HashSet<>(find("select prefix from Body where prefix in ?1", prefixes)
                        .project(String.class)
                        .list());
    }

    List<Body> page(BodyFilter filter, UUID after, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("from Body where 1 = 1");
        if (filter.prefix != null) {
            // The column is ASCII and compares with nothing else; other text is no prefix of any body.
            boolean possible = filter.prefix.chars().allMatch(c -> c < 128);
            query.append(possible ? " and prefix = :prefix" : " and 1 = 0");
            if (possible) {
                values.put("prefix", filter.prefix);
            }
        }
        if (filter.name != null) {
            query.append(" and :name member of foldedNames");
            values.put("name", FoldedText.of(filter.name));
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query.append(" order by id").toString(), values)
                .page(0, rows)
                .list();
    }

    /** The body that has the prefix, or, of those without one, the English name. */
    Optional<Body> findSame(BodyDetails details) {
        return details.prefix() != null
                ? find("prefix", details.prefix()).firstResultOptional()
                : details.unprefixedName()
                        .flatMap(name -> find("unprefixedName", name).firstResultOptional());
    }

    /** Locks a body until the transaction ends, so that its parent stays what it is. */
    Optional<Body> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
