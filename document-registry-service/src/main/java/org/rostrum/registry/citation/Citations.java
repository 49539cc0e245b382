package org.rostrum.registry.citation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.registry.OneSymbol;
import org.rostrum.web.WebProblem;

/** The table of citations. */
@ApplicationScoped
class Citations implements PanacheRepositoryBase<Citation, UUID> {

    /** @throws RuntimeException 404 if there is none */
    Citation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no citation %s. GET /v1/citations lists them.".formatted(id))
                .build());
    }

    /** In the order in which they were entered. */
    List<Citation> page(CitationFilter filter, UUID after, int rows) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.citing != null) {
            query.append(" and citing = :citing");
            values.put("citing", OneSymbol.of(filter.citing).canonical());
        }
        if (filter.cited != null) {
            narrowToCited(filter.cited, query, values);
        }
        narrowToProvision(ProvisionUnit.PARAGRAPH, filter.paragraph, query, values);
        narrowToProvision(ProvisionUnit.ARTICLE, filter.article, query, values);
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, rows).list();
    }

    Optional<Citation> findSame(Citation citation) {
        return find(
                        "citing = ?1 and target = ?2 and provisionUnit = ?3 and provisionNumber = ?4",
                        citation.citing,
                        citation.target,
                        citation.provisionUnit,
                        citation.provisionNumber)
                .firstResultOptional();
    }

    private static void narrowToCited(String cited, StringBuilder query, Map<String, Object> values) {
        Optional<UUID> instrument = idIn(cited);
        if (instrument.isPresent()) {
            query.append(" and instrument = :instrument");
            values.put("instrument", instrument.get());
        } else {
            query.append(
                    " and (cited = :cited or instrument in (select i.id from Instrument i where i.symbol = :cited))");
            values.put("cited", OneSymbol.of(cited).canonical());
        }
    }

    private static void narrowToProvision(
            ProvisionUnit unit, String number, StringBuilder query, Map<String, Object> values) {
        if (number != null) {
            query.append(" and provisionUnit = :unit%1$s and provisionNumber = :number%1$s".formatted(unit));
            values.put("unit" + unit, unit.name());
            values.put("number" + unit, new Provision(unit, number).compared());
        }
    }

    /** A symbol begins with a letter and has a stroke, so that none can be taken for an id. */
    private static Optional<UUID> idIn(String cited) {
        try {
            return Optional.of(UUID.fromString(cited));
        } catch (IllegalArgumentException aSymbol) {
            return Optional.empty();
        }
    }
}
