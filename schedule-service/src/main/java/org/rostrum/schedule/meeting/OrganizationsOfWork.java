package org.rostrum.schedule.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of timetables, one for each session. */
@ApplicationScoped
public class OrganizationsOfWork implements PanacheRepositoryBase<OrganizationOfWork, UUID> {

    OrganizationOfWork require(UUID session) {
        return findByIdOptional(session).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no session %s. GET /v1/sessions lists them.".formatted(session))
                .build());
    }

    /** One change of a session's timetable at a time; its version counts the change. */
    OrganizationOfWork lockForChange(UUID session) {
        return findById(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
