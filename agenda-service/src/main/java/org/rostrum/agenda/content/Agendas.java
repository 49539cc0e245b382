package org.rostrum.agenda.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of agendas with the parts that belong to each. */
@ApplicationScoped
public class Agendas implements PanacheRepositoryBase<Agenda, UUID> {

    /** @throws RuntimeException 404 if there is none */
    public Agenda require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    /**
     * The agenda as it is when nobody else changes it; others who want to wait. Whatever of it was read before in the
     * transaction is read again.
     *
     * @throws RuntimeException 404 if there is none
     */
    Agenda lock(UUID id) {
        Agenda agenda = require(id);
        getEntityManager().refresh(agenda, LockModeType.PESSIMISTIC_WRITE);
        return agenda;
    }

    /** Which version is the current one: one cheap statement. @throws RuntimeException 404 if there is no agenda */
    long revision(UUID id) {
        return getEntityManager()
                .createQuery("select revision from Agenda where id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> absent(id));
    }

    private static RuntimeException absent(UUID id) {
        return WebProblem.NOT_FOUND
                .because("There is no agenda %s. GET /v1/agendas?session=… finds a session's.".formatted(id))
                .build();
    }

    public Optional<Agenda> ofSession(UUID session) {
        return find("sessionId", session).firstResultOptional();
    }

    /** Current versions in the order of ids. @param session only this session's; null means all */
    List<CurrentVersion> page(UUID session, UUID after, int rows) {
        return find("(?1 is null or sessionId = ?1) and (?2 is null or id > ?2) order by id", session, after)
                .page(0, rows)
                .project(CurrentVersion.class)
                .list();
    }

    record CurrentVersion(UUID id, long revision) {}

    /** In the order within each parent. */
    public List<AgendaItem> items(UUID agenda) {
        return getEntityManager()
                .createQuery("from AgendaItem where agendaId = :agenda order by position", AgendaItem.class)
                .setParameter("agenda", agenda)
                .getResultList();
    }

    <P extends ItemPart<?>> List<P> parts(Class<P> kind, UUID agenda) {
        return getEntityManager()
                .createQuery("from %s where agendaId = :agenda order by position".formatted(kind.getSimpleName()), kind)
                .setParameter("agenda", agenda)
                .getResultList();
    }

    /** The parts of one kind under one item, in order. */
    public <P extends ItemPart<?>> List<P> partsOf(Class<P> kind, UUID item) {
        return getEntityManager()
                .createQuery("from %s where itemId = :item order by position".formatted(kind.getSimpleName()), kind)
                .setParameter("item", item)
                .getResultList();
    }
}
