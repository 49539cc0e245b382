package org.rostrum.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.rostrum.benchmarks.Load.Client;
import org.rostrum.localstack.DatabaseServer;

/** The least that keeps the thirty minutes: a row of figures for each meeting, a row for each reservation. */
final class ReservationTable implements AutoCloseable {

    private static final int SECONDS = 120;

    private final DatabaseServer server;

    ReservationTable(DatabaseServer server, int meetings) throws SQLException {
        this.server = server;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            drop(statement);
            statement.execute("create table bench_meeting (id int primary key, allotted bigint not null,"
                    + " reserved bigint not null)");
            statement.execute("create table bench_reservation (id binary(16) primary key, meeting int not null,"
                    + " seconds int not null, accepted boolean not null)");
            for (int meeting = 0; meeting < meetings; meeting++) {
                statement.addBatch("insert into bench_meeting values (%d, 1800, 0)".formatted(meeting));
            }
            statement.executeBatch();
        }
    }

    private static void drop(Statement statement) throws SQLException {
        statement.execute("drop table if exists bench_meeting, bench_reservation");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("schedule"), server.username("schedule"), server.password("schedule"));
    }

    Client client(ToIntFunction<SplittableRandom> meetingOf) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return new Reserving(
                connection,
                connection.prepareStatement("select allotted - reserved from bench_meeting where id = ? for update"),
                connection.prepareStatement("insert into bench_reservation values (?, ?, ?, ?)"),
                connection.prepareStatement("update bench_meeting set reserved = reserved + ? where id = ?"),
                meetingOf);
    }

    private record Reserving(
            Connection connection,
            PreparedStatement lock,
            PreparedStatement insert,
            PreparedStatement count,
            ToIntFunction<SplittableRandom> meetingOf)
            implements Client {

        @Override
        public void ask(SplittableRandom random) throws SQLException {
            int meeting = meetingOf.applyAsInt(random);
            boolean accepted = available(meeting) >= SECONDS;
            UUID id = UUID.randomUUID();
            insert.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            insert.setInt(2, meeting);
            insert.setInt(3, SECONDS);
            insert.setBoolean(4, accepted);
            insert.executeUpdate();
            if (accepted) {
                count.setInt(1, SECONDS);
                count.setInt(2, meeting);
                count.executeUpdate();
            }
            connection.commit();
        }

        private long available(int meeting) throws SQLException {
            lock.setInt(1, meeting);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            drop(statement);
        }
    }
}
