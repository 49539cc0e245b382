package org.rostrum.commons.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.exceptions.StatementIsClosedException;
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

    /** MySQL 9.7: super_read_only, offline_mode, a commit that the group did not take. */
    @ParameterizedTest
    @ValueSource(ints = {1290, 1836, 3032, 3100, 3101, 3796, 3799})
    void asksToTryAgainWhereTheMemberDoesNotWrite(int code) {
        HttpProblem problem =
                new CommitFailureMapper().toProblem(rolledBack(new SQLException("refused", "HY000", code)));
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
        assertThat(problem.getDetail()).contains("Nothing was changed");
    }

    /** Whether it was made is not known, so that nothing is said of it. */
    @Test
    void saysNothingOfACommitWhoseConnectionBroke() {
        HttpProblem problem = new CommitFailureMapper()
                .toProblem(rolledBack(new SQLException("Communications link failure", "08S01", 0)));
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getDetail()).doesNotContain("Nothing was changed");
    }

    /** As Connector/J 9.6 tells of a batch whose connection broke. */
    @Test
    void asksToTryAgainWhereTheDriverHasClosedTheStatement() {
        SQLException closed = new SQLException("closed", "S1009", 0, new StatementIsClosedException("closed"));
        HttpProblem problem = new CommitFailureMapper().toProblem(rolledBack(closed));
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
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
