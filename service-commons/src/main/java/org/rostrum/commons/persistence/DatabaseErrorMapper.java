package org.rostrum.commons.persistence;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.rostrum.web.WebProblem;

/**
 * A lock not had in time or a deadlock passes: the caller is asked to try again; a value that does not
 * fit is theirs, and so is what points to a row that is gone, or takes away one that is pointed to.
 */
@Provider
public class DatabaseErrorMapper extends ExceptionMapperBase<PersistenceException> {

    private static final Logger LOG = Logger.getLogger(DatabaseErrorMapper.class);

    @Override
    protected HttpProblem toProblem(PersistenceException exception) {
        return problem(exception);
    }

    /** The same for a failure that is one line of an answer, or is wrapped in another. */
    public static HttpProblem problem(Exception exception) {
        if (DatabaseConflicts.isPassing(exception)) {
            return WebProblem.SERVICE_UNAVAILABLE
                    .because("Many requests for the same thing met in the database. Nothing was changed; try again.")
                    .withHeader("Retry-After", 1)
                    .build();
        }
        if (DatabaseConflicts.isNotThePrimary(exception)) {
            warn("A member of the database's group does not write now", exception);
            return WebProblem.SERVICE_UNAVAILABLE
                    .because("The database is changing who writes. Nothing was changed; try again.")
                    .withHeader("Retry-After", 1)
                    .build();
        }
        if (DatabaseConflicts.isOutOfReach(exception)) {
            warn("The database cannot be reached, or has no connection free", exception);
            return WebProblem.SERVICE_UNAVAILABLE
                    .because("The database cannot be reached now, or too many requests wait for it. Try again.")
                    .withHeader("Retry-After", 1)
                    .build();
        }
        if (DatabaseConflicts.isForeignKeyViolated(exception)) {
            LOG.warn("A foreign key stopped what no rule had refused", exception);
            return WebProblem.CONFLICT
                    .because(
                            "Somebody else removed something that this needs, or entered something that needs what this"
                                    + " removes. Nothing was changed; read again what is there.")
                    .build();
        }
        if (DatabaseConflicts.isUnfitValue(exception)) {
            LOG.warn("A value reached the database that no rule had refused", exception);
            return WebProblem.INVALID_INPUT
                    .because("A value is longer or larger than can be kept. Nothing was changed.")
                    .build();
        }
        LOG.error("A database error that no rule expects", exception);
        return WebProblem.INTERNAL_ERROR
                .because("The error has been logged. Try again later, and name the correlationId when you report it.")
                .build();
    }

    /** One line, since while the database is away each request leads to it. */
    private static void warn(String what, Exception exception) {
        LOG.warnf("%s: %s", what, DatabaseConflicts.reason(exception));
        LOG.debug(what, exception);
    }
}
