package org.rostrum.agenda.joint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.web.WebProblem;

/** The table of joint considerations. */
@ApplicationScoped
public class JointConsiderations implements PanacheRepositoryBase<JointConsideration, UUID> {

    /** Where an item stands. */
    record Place(UUID agenda, UUID session) {}

    /** @throws RuntimeException 404 if there is none */
    JointConsideration require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no joint consideration %s. GET /v1/joint-considerations?session=… lists them."
                        .formatted(id))
                .build());
    }

    public List<JointConsideration> ofItems(List<UUID> items) {
        return items.isEmpty() ? List.of() : list("itemId in ?1 order by id", items);
    }

    /** Those that other sessions' agendas state of these sessions. */
    List<JointConsideration> withSessions(Collection<UUID> sessions) {
        return sessions.isEmpty() ? List.of() : list("otherSession in ?1 order by id", sessions);
    }

    /** Those between two sessions, stated by {@code session}. */
    List<JointConsideration> between(UUID session, UUID otherSession) {
        return list("sessionId = ?1 and otherSession = ?2 order by id", session, otherSession);
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

    /** The numbers that the items of both sides have now, by id. */
    Map<UUID, String> numbers(Collection<JointConsideration> joints) {
        List<UUID> items = joints.stream()
                .flatMap(joint -> Stream.concat(Stream.of(joint.itemId), joint.otherItemIds().stream()))
                .filter(Objects::nonNull)
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

    Optional<Place> place(UUID item) {
        return getEntityManager()
                .createQuery(
                        "select agenda.id, agenda.sessionId from AgendaItem item join Agenda agenda"
                                + " on agenda.id = item.agendaId where item.id = :item",
                        Object[].class)
                .setParameter("item", item)
                .getResultStream()
                .findFirst()
                .map(row -> new Place((UUID) row[0], (UUID) row[1]));
    }

    /** The agenda of a session; empty while none is held. */
    Optional<UUID> agendaOf(UUID session) {
        return getEntityManager()
                .createQuery("select id from Agenda where sessionId = :session", UUID.class)
                .setParameter("session", session)
                .getResultStream()
                .findFirst();
    }

    /** The items of a session's agenda by number; none while it is not held. */
    Map<String, UUID> itemsOf(UUID session) {
        return getEntityManager()
                .createQuery(
                        "select item.number, item.id from AgendaItem item join Agenda agenda"
                                + " on agenda.id = item.agendaId where agenda.sessionId = :session",
                        Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (one, _) -> one));
    }
}
