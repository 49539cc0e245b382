package org.rostrum.schedule.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of timetables, one for each session. */
@ApplicationScoped
public class OrganizationsOfWork implements PanacheRepositoryBase<OrganizationOfWork, UUID> {

    private final Event<TimetableChanging> changing;

    OrganizationsOfWork(Event<TimetableChanging> changing) {
        this.changing = changing;
    }

    /** @throws RuntimeException 404 if there is no such session */
    public OrganizationOfWork require(UUID session) {
        return findByIdOptional(session).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no session %s. GET /v1/sessions lists them.".formatted(session))
                .build());
    }

    /**
     * One change of a session's timetable at a time; its version counts the change. Whatever changes a meeting, an entry
     * or the notes calls this first: calendars and the history of the timetable follow from it.
     */
    public OrganizationOfWork lockForChange(UUID session) {
        changing.fire(new TimetableChanging(session));
        return findById(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Lets nobody else change the table of a session until the transaction ends; nothing is counted yet. */
    public OrganizationOfWork lock(UUID session) {
        return findById(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts a change that another session made: of a meeting that is shared. */
    public void countChange(OrganizationOfWork table) {
        getEntityManager().lock(table, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
