package org.rostrum.agenda.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.web.WebProblem;

/** The table of mandates. */
@ApplicationScoped
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    /** @throws RuntimeException 404 if there is none */
    Mandate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no mandate %s. GET /v1/mandates lists them.".formatted(id))
                .build());
    }

    Optional<Mandate> ofDigest(byte[] digest) {
        return find("digest", digest).firstResultOptional();
    }

    /** In the order in which they were entered. */
    List<Mandate> page(MandateQuery query, UUID after, int rows) {
        return find(query.text(after), query.values(after)).page(0, rows).list();
    }

    /** Those taken up under any of these items. */
    List<Mandate> ofItems(Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : list(
                        "from Mandate mandate where exists (select 1 from Mandate same join same.takenUp taken"
                                + " where same = mandate and taken.itemId in ?1) order by mandate.id",
                        items);
    }

    /** Numbers of the items under which these mandates are taken up, by id. */
    Map<UUID, String> numbers(List<Mandate> mandates) {
        List<UUID> items = mandates.stream()
                .flatMap(mandate -> mandate.takenUp.stream())
                .map(TakenUp::itemId)
                .distinct()
                .toList();
        return items.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select id, number from AgendaItem where id in :items", Object[].class)
                        .setParameter("items", items)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Items as they are kept with a mandate, in the order asked for; one that is not there is left out. */
    List<TakenUp> takenUp(List<UUID> items) {
        Map<UUID, TakenUp> found = getEntityManager()
                .createQuery(
                        "select item.id, agenda.id, agenda.sessionId from AgendaItem item join Agenda agenda"
                                + " on agenda.id = item.agendaId where item.id in :items",
                        Object[].class)
                .setParameter("items", items)
                .getResultStream()
                .map(row -> new TakenUp((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .collect(Collectors.toMap(TakenUp::itemId, taken -> taken));
        return items.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }
}
