package org.rostrum.commons.persistence;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.ext.Provider;

/** What {@link DatabaseErrorMapper} says of a statement, said of one that is sent only with the commit. */
@Provider
public class CommitFailureMapper extends ExceptionMapperBase<RollbackException> {

    @Override
    protected HttpProblem toProblem(RollbackException exception) {
        return DatabaseErrorMapper.problem(exception);
    }
}
