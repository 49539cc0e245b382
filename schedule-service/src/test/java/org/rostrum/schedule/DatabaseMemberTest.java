package org.rostrum.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a connection whose server refuses what it is asked, as a group's members do. */
@QuarkusTest
class DatabaseMemberTest extends ScheduleTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(ints = {1290, 1836, 3032, 3100, 3101, 3796, 3799})
    void givesUpConnectionsToAMemberThatDoesNotWrite(int code) throws SQLException {
        long refused = connectionRefusedWith(code);
        await().untilAsserted(() -> assertThat(isOpen(refused)).isFalse());
    }

    @Test
    void keepsConnectionsOnWhichAStatementHasFailed() throws SQLException {
        int duplicate = 1062;
        long refused = connectionRefusedWith(duplicate);
        assertThat(isOpen(refused)).isTrue();
    }

    @Test
    void noticesASilentServer() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    private long connectionRefusedWith(int code) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            long id = number(statement, "select connection_id()");
            assertThatThrownBy(() -> statement.execute(
                            "signal sqlstate 'HY000' set mysql_errno = %d, message_text = 'refused'".formatted(code)))
                    .isInstanceOf(SQLException.class);
            return id;
        }
    }

    private boolean isOpen(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return number(statement, "select count(*) from information_schema.processlist where id = " + id) == 1;
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
