package org.rostrum.registry.instrument;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.registry.OneSymbol;
import org.rostrum.web.WebProblem;

/** The table of instruments. */
@ApplicationScoped
public class Instruments implements PanacheRepositoryBase<Instrument, UUID> {

    /** @throws RuntimeException 404 if there is none */
    Instrument require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no instrument %s. GET /v1/instruments lists them.".formatted(id))
                .build());
    }

    /** In the order in which they were entered. */
    List<Instrument> page(InstrumentFilter filter, UUID after, int rows) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        narrow(query, values, "type = :type", "type", filter.type);
        narrow(query, values, "body = :body", "body", filter.body);
        narrow(query, values, "designation = :designation", "designation", filter.designation);
        String symbol =
                filter.symbol == null ? null : OneSymbol.of(filter.symbol).canonical();
        narrow(query, values, "symbol = :symbol", "symbol", symbol);
        narrow(query, values, "id > :after", "after", after);
        return find(query + " order by id", values).page(0, rows).list();
    }

    Optional<Instrument> findSame(InstrumentDetails details) {
        return find("type = ?1 and knownAs = ?2", details.type(), details.knownAs())
                .firstResultOptional();
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
