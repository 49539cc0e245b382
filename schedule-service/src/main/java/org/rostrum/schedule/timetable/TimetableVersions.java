package org.rostrum.schedule.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The versions of all timetables. */
@ApplicationScoped
class TimetableVersions implements PanacheRepositoryBase<TimetableVersion, TimetableVersion.Key> {

    Optional<TimetableVersion> latest(UUID session) {
        return find("key.sessionId = ?1 order by key.number desc", session).firstResultOptional();
    }

    /** @throws RuntimeException 404 if there is none of this number */
    TimetableVersion require(UUID session, int number) {
        return findByIdOptional(new TimetableVersion.Key(session, number)).orElseThrow(() -> WebProblem.NOT_FOUND
                .because(
                        "The organization of work has no version %d. GET /v1/sessions/%s/organization-of-work/versions lists them."
                                .formatted(number, session))
                .build());
    }

    /** In the order in which they were made. */
    List<TimetableVersion> page(UUID session, boolean releasedOnly, int after, int rows) {
        return find(
                        "key.sessionId = ?1 and key.number > ?2"
                                + (releasedOnly ? " and releasedAt is not null" : "")
                                + " order by key.number",
                        session,
                        after)
                .page(0, rows)
                .list();
    }
}
