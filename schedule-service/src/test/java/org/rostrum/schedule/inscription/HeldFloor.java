package org.rostrum.schedule.inscription;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The row of a meeting's floor, locked as another replica that is deciding would lock it. */
final class HeldFloor implements AutoCloseable {

    private final Connection connection;

    HeldFloor(DataSource database, String meeting) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        count(connection, "select count(*) from floor where meeting_id = ? for update", meeting);
    }

    void release() throws SQLException {
        connection.rollback();
    }

    /** What others see now. @param sql that counts something of one id */
    static int count(DataSource database, String sql, String id) throws SQLException {
        try (Connection other = database.getConnection()) {
            return count(other, sql, id);
        }
    }

    private static int count(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, bytes(UUID.fromString(id)));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
