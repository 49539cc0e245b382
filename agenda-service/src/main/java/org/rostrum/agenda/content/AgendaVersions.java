package org.rostrum.agenda.content;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of versions. */
@ApplicationScoped
public class AgendaVersions implements PanacheRepositoryBase<AgendaVersion, AgendaVersion.Key> {

    public Optional<AgendaVersion> ofAgenda(UUID agenda, long number) {
        return findByIdOptional(new AgendaVersion.Key(agenda, number));
    }

    boolean has(UUID agenda, long number) {
        return count("agendaId = ?1 and number = ?2", agenda, number) > 0;
    }

    /** Without contents, which may be large. */
    public record Line(long number, AgendaState state, String changed, java.time.Instant madeAt) {}

    /** In the order in which they were made. @param after number after which to go on, 0 from the first */
    public List<Line> page(UUID agenda, long after, int rows) {
        return getEntityManager()
                .createQuery(
                        "select number, state, changed, madeAt from AgendaVersion"
                                + " where agendaId = :agenda and number > :after order by number",
                        Line.class)
                .setParameter("agenda", agenda)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
