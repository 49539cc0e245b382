package org.rostrum.commons.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.commons.figure.DatabaseFigure.Value;

/** Statements whose answer is numbers. */
@ApplicationScoped
public class CountQuery {

    private final EntityManager entities;

    CountQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** @param sql selects one number */
    public Number one(String sql) {
        Number found = (Number) entities.createNativeQuery(sql).getSingleResult();
        return found == null ? 0 : found;
    }

    /**
     * Numbers by a name; a name that the statement does not give has 0, so that no series comes and goes.
     *
     * @param sql selects names, as stored, and a number for each
     * @param names all that there can be
     */
    public List<Value> by(String tag, Collection<? extends Enum<?>> names, String sql) {
        Map<String, Number> found = new TreeMap<>();
        names.forEach(name -> found.put(name.name(), 0));
        for (Object row : entities.createNativeQuery(sql, Object[].class).getResultList()) {
            Object[] columns = (Object[]) row;
            found.put((String) columns[0], (Number) columns[1]);
        }
        return found.entrySet().stream()
                .map(entry -> Value.of(tag, entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
                .toList();
    }
}
