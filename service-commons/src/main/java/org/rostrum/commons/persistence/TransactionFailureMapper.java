package org.rostrum.commons.persistence;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.ws.rs.ext.Provider;

/** As {@link CommitFailureMapper}, for transactions that are not begun by an annotation. */
@Provider
public class TransactionFailureMapper extends ExceptionMapperBase<QuarkusTransactionException> {

    @Override
    protected HttpProblem toProblem(QuarkusTransactionException exception) {
        return DatabaseErrorMapper.problem(exception);
    }
}
