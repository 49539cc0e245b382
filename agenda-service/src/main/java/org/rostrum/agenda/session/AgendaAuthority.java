package org.rostrum.agenda.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.neighbour.Neighbours;
import org.rostrum.agenda.neighbour.ScheduleNeighbour;
import org.rostrum.agenda.neighbour.ScheduleNeighbour.SessionBody;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Caller;

/**
 * Who may write what belongs to an agenda: those who work for the body of its session. Which body that is, the schedule
 * says; it is asked only for those who do not work for all bodies, and never in a transaction.
 */
@ApplicationScoped
public class AgendaAuthority {

    private final ScheduleNeighbour schedule;
    private final EntityManager entities;
    private final BodyAuthority authority;
    private final Caller caller;

    AgendaAuthority(ScheduleNeighbour schedule, EntityManager entities, BodyAuthority authority, Caller caller) {
        this.schedule = schedule;
        this.entities = entities;
        this.authority = authority;
        this.caller = caller;
    }

    /** @throws RuntimeException 403 if the caller's work does not reach the session's body, 503 schedule silent */
    public void requireForSession(UUID session) {
        if (caller.worksFor(null)) {
            return;
        }
        authority.require(Neighbours.ask("the body of session " + session, () -> schedule.bodyOf(session))
                .map(SessionBody::bodyPrefix)
                .orElse(null));
    }

    /**
     * The body of a session that is to get an agenda; the caller must work for it.
     *
     * @param said the series symbol that the caller gives, or null
     * @throws RuntimeException 422 if there is no such session or its body has another symbol, 403, 503
     */
    public UUID requireForNewAgenda(UUID session, String said) {
        SessionBody body = requireSession(session);
        authority.require(body.bodyPrefix());
        if (said != null && !said.equals(body.bodyPrefix())) {
            throw AgendaProblem.BODY_MISMATCH
                    .because("The session is of %s, and not of %s. Leave bodyPrefix out, or name the session meant."
                            .formatted(
                                    body.bodyPrefix() == null ? "a body without series symbol" : body.bodyPrefix(),
                                    said))
                    .with("bodyPrefix", body.bodyPrefix())
                    .build();
        }
        return body.body();
    }

    /** Whose a session is. @throws RuntimeException 422 if there is no such session, 503 */
    public SessionBody requireSession(UUID session) {
        return Neighbours.ask("the body of session " + session, () -> schedule.bodyOf(session))
                .orElseThrow(() -> AgendaProblem.UNKNOWN_SESSION
                        .because("There is no session %s. Create it first, with POST /v1/sessions.".formatted(session))
                        .with("session", session)
                        .build());
    }

    /**
     * The same for the sessions of some agenda items.
     *
     * @throws RuntimeException 422 if there is no such item, 403, 503
     */
    public void requireForItems(Collection<UUID> items) {
        sessionsOf(items).values().stream().distinct().forEach(this::requireForSession);
    }

    /** The session of each item. @throws RuntimeException 422 if there is no such item */
    private Map<UUID, UUID> sessionsOf(Collection<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> sessions = QuarkusTransaction.joiningExisting().call(() -> entities.createQuery(
                        "select item.id, agenda.sessionId from AgendaItem item join Agenda agenda"
                                + " on agenda.id = item.agendaId where item.id in :items",
                        Object[].class)
                .setParameter("items", List.copyOf(items))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
        items.stream().filter(item -> !sessions.containsKey(item)).findFirst().ifPresent(unknown -> {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("There is no agenda item %s. The items stand in their agenda: GET /v1/agendas."
                            .formatted(unknown))
                    .with("item", unknown)
                    .build();
        });
        return sessions;
    }
}
