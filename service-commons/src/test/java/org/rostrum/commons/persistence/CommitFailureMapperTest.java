package org.rostrum.commons.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that is sent only with the commit fails as any other. */
class CommitFailureMapperTest {

    private static final int DEADLOCK = 1213;

    @Test
    void asksToTryAgainAfterADeadlock() {
        RollbackException rolledBack = rolledBack(new SQLException("Deadlock found", "40001", DEADLOCK));
        HttpProblem problem = new CommitFailureMapper().toProblem(rolledBack);
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
        assertThat(new TransactionFailureMapper()
                        .toProblem(new QuarkusTransactionException(rolledBack))
                        .getStatusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(ints = {1451, 1452})
    void tellsOfAConflictWhereAForeignKeyIsViolated(int code) {
        HttpProblem problem = new CommitFailureMapper()
                .toProblem(rolledBack(new SQLException("a foreign key constraint fails", "23000", code)));
        assertThat(problem.getStatusCode()).isEqualTo(409);
        assertThat(problem.getType()).hasToString("/problems/conflict");
    }

    @Test
    void saysNoMoreThanThatItFailedWhenNobodyExpectedIt() {
        HttpProblem problem =
                new CommitFailureMapper().toProblem(rolledBack(new SQLException("Disk full", "HY000", 1021)));
        assertThat(problem.getStatusCode()).isEqualTo(500);
        assertThat(problem.getDetail()).doesNotContain("Disk");
    }

    private static RollbackException rolledBack(SQLException cause) {
        RollbackException failure = new RollbackException("could not commit");
        failure.initCause(new PersistenceException(cause));
        return failure;
    }
}
