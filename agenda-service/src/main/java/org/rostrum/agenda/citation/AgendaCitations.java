package org.rostrum.agenda.citation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.web.WebProblem;

/** The table of what agendas cite. */
@ApplicationScoped
public class AgendaCitations implements PanacheRepositoryBase<AgendaCitation, UUID> {

    /** @throws RuntimeException 404 if the agenda has none of this id */
    AgendaCitation require(UUID agenda, UUID id) {
        return find("id = ?1 and agendaId = ?2", id, agenda)
                .firstResultOptional()
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("Agenda %s has no citation %s. GET /v1/agendas/%s/citations lists them."
                                .formatted(agenda, id, agenda))
                        .build());
    }

    /** In the order in which they were entered, which is that of the text. */
    List<AgendaCitation> page(UUID agenda, CitationFilter filter, UUID after, int rows) {
        StringBuilder query = new StringBuilder("agendaId = :agenda");
        Map<String, Object> values = new HashMap<>(Map.of("agenda", agenda));
        narrow(query, values, "type = :type", "type", filter.type);
        narrow(query, values, "symbol = :symbol", "symbol", filter.symbol);
        if (filter.item != null) {
            boolean id = CitationFilter.isId(filter.item);
            narrow(
                    query,
                    values,
                    id ? "itemId = :item" : "itemId in (select id from AgendaItem where number = :item)",
                    "item",
                    id ? CitationFilter.id(filter.item) : filter.item.replaceAll("[\\s\\p{Z}]", ""));
        }
        if (filter.instrument != null) {
            boolean id = CitationFilter.isId(filter.instrument);
            narrow(
                    query,
                    values,
                    id ? "instrument = :instrument" : "designation = :instrument",
                    "instrument",
                    id ? CitationFilter.id(filter.instrument) : filter.instrument.strip());
        }
        narrow(query, values, "id > :after", "after", after);
        return find(query + " order by id", values).page(0, rows).list();
    }

    List<AgendaCitation> ofItems(Collection<UUID> items) {
        return items.isEmpty() ? List.of() : list("itemId in ?1 order by id", items);
    }

    List<AgendaCitation> ofAnnotation(UUID agenda, UUID annotation) {
        return list("agendaId = ?1 and annotationId = ?2 order by id", agenda, annotation);
    }

    boolean hasAny(UUID agenda) {
        return count("agendaId", agenda) > 0;
    }

    /** Session of an agenda; empty where there is no such agenda. */
    Optional<UUID> sessionOf(UUID agenda) {
        return getEntityManager()
                .createQuery("select sessionId from Agenda where id = :agenda", UUID.class)
                .setParameter("agenda", agenda)
                .getResultStream()
                .findFirst();
    }

    boolean hasItem(UUID agenda, UUID item) {
        return has("AgendaItem where id = :id and agendaId = :parent", item, agenda);
    }

    boolean hasAnnotation(UUID item, UUID annotation) {
        return has("Annotation where id = :id and itemId = :parent", annotation, item);
    }

    Map<UUID, String> numbers(Collection<AgendaCitation> citations) {
        return byId("select id, number from AgendaItem where id in :ids", ids(citations, false)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    /** Which paragraph each annotation is, from 1. */
    Map<UUID, Integer> paragraphs(Collection<AgendaCitation> citations) {
        return byId("select id, position from Annotation where id in :ids", ids(citations, true)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (Integer) entry.getValue()));
    }

    private static List<UUID> ids(Collection<AgendaCitation> citations, boolean annotations) {
        return citations.stream()
                .map(citation -> annotations ? citation.annotationId : citation.itemId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<UUID, Object> byId(String query, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(query, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> row[1]));
    }

    private boolean has(String from, UUID id, UUID parent) {
        return getEntityManager()
                        .createQuery("select count(*) from " + from, Long.class)
                        .setParameter("id", id)
                        .setParameter("parent", parent)
                        .getSingleResult()
                > 0;
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
