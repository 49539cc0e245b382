package org.rostrum.schedule.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.web.WebProblem;

/** The table of interpretation teams. */
@ApplicationScoped
public class InterpretationTeams implements PanacheRepositoryBase<InterpretationTeam, UUID> {

    /**
     * Locks a team until the transaction ends: bookings of one team are decided one after the other, on however many
     * replicas. That is what keeps it from being booked twice.
     *
     * @throws RuntimeException 422 if there is no such team
     */
    public InterpretationTeam lock(UUID id) {
        InterpretationTeam team = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            throw ScheduleProblem.UNKNOWN_TEAM
                    .because("There is no team %s. GET /v1/interpretation-teams lists them.".formatted(id))
                    .with("team", id)
                    .build();
        }
        return team;
    }

    /** @throws RuntimeException 404 if there is none */
    InterpretationTeam require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no team %s. GET /v1/interpretation-teams lists them.".formatted(id))
                .build());
    }

    /** In the order in which they were entered; {@code code} null means all. */
    List<InterpretationTeam> page(String code, UUID after, int rows) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (code != null) {
            query.append(" and code = :code");
            values.put("code", code);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, rows).list();
    }

    /** Some of the meetings that name a team, past ones too. */
    List<UUID> meetingsIn(UUID team) {
        return getEntityManager()
                .createQuery(
                        "select meeting.id from Meeting meeting join meeting.teams team"
                                + " where team = :team order by meeting.start desc",
                        UUID.class)
                .setParameter("team", team)
                .setMaxResults(20)
                .getResultList();
    }
}
