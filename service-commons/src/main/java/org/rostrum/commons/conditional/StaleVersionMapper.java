package org.rostrum.commons.conditional;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ext.Provider;

/** Two changes of one version that met in the database: the later one is told as If-Match would have told it. */
@Provider
public class StaleVersionMapper extends ExceptionMapperBase<OptimisticLockException> {

    @Override
    protected HttpProblem toProblem(OptimisticLockException exception) {
        return ConditionalProblem.PRECONDITION_FAILED
                .because("Somebody else changed it at the same moment. Read it again and repeat your change.")
                .build();
    }
}
