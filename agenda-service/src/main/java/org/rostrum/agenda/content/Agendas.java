package org.rostrum.agenda.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of agendas with the parts that belong to each. */
@ApplicationScoped
public class Agendas implements PanacheRepositoryBase<Agenda, UUID> {

    /** @throws RuntimeException 404 if there is none */
    Agenda require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no agenda %s. GET /v1/agendas?session=… finds a session's.".formatted(id))
                .build());
    }

    public Optional<Agenda> ofSession(UUID session) {
        return find("sessionId", session).firstResultOptional();
    }

    /** @param session only this session's; null means all */
    List<Agenda> page(UUID session, UUID after, int rows) {
        return find("(?1 is null or sessionId = ?1) and (?2 is null or id > ?2) order by id", session, after)
                .page(0, rows)
                .list();
    }

    List<AgendaItem> items(List<UUID> agendas) {
        return parts("from AgendaItem where agendaId in :agendas order by position", AgendaItem.class, agendas);
    }

    List<Annotation> annotations(List<UUID> agendas) {
        return parts("from Annotation where agendaId in :agendas order by position", Annotation.class, agendas);
    }

    List<Documentation> documentation(List<UUID> agendas) {
        return parts("from Documentation where agendaId in :agendas order by position", Documentation.class, agendas);
    }

    private <T> List<T> parts(String query, Class<T> type, List<UUID> agendas) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("agendas", agendas)
                .getResultList();
    }
}
