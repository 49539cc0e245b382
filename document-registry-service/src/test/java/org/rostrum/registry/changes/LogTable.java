package org.rostrum.registry.changes;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The tables of the change log as somebody with access to the database sees them. */
final class LogTable {

    private final DataSource database;

    LogTable(DataSource database) {
        this.database = database;
    }

    /** A connection whose writes are committed when the test says so. */
    Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void execute(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Object value(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes a change of a probe, in the way of {@code ChangeLog}. */
    static void write(Connection connection, String resource, String actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into change_log (id, resource_type, resource_id, action, actor_id, actor_name, changed_at,
                state_after) values (?, 'probe', ?, 'created', ?, 'A. Person', utc_timestamp(6), '{}')""")) {
            UUID id = UUID.randomUUID();
            insert.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            insert.setString(2, resource);
            insert.setString(3, actor);
            insert.executeUpdate();
        }
    }
}
