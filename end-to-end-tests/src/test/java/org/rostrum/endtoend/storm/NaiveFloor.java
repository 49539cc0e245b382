package org.rostrum.endtoend.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rostrum.endtoend.storm.Wish.Mode;

/**
 * A floor as one would write it at first: it adds up what is reserved, then enters the request if there is room, both in one
 * transaction, and locks nothing. Two requests that come together meet between the sum and the insert, as they would
 * sooner or later. It is here so that the storm can show that it finds such a thing.
 */
final class NaiveFloor implements FloorUnderStorm, AutoCloseable {
    static final FloorTables TABLES = new FloorTables("naive_floor", "naive_inscription");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long COMPANY_MILLIS = 100;

    /** A connection of one's own. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final int allotted;
    private final List<UUID> meetings;
    private final List<Exchanger<Integer>> betweenSumAndInsert;

    /** Makes tables of the same shape as the service's, with the floors of some meetings. */
    NaiveFloor(Connections connections, int meetings, int allottedSeconds) throws SQLException {
        this.connections = connections;
        this.allotted = allottedSeconds;
        this.meetings =
                IntStream.range(0, meetings).mapToObj(i -> UUID.randomUUID()).toList();
        this.betweenSumAndInsert =
                this.meetings.stream().map(id -> new Exchanger<Integer>()).toList();
        drop();
        try (Connection database = connections.open();
                Statement statement = database.createStatement()) {
            statement.execute("create table naive_floor like floor");
            statement.execute("create table naive_inscription like inscription");
            for (UUID meeting : this.meetings) {
                statement.execute("""
                        insert into naive_floor (meeting_id, allotted_seconds, overridden_seconds, used_seconds,
                            running_seconds, reserved_seconds, waiting_seconds, exempt_seconds, overrun_seconds,
                            last_sequence, at_risk)
                        values (unhex('%s'), %d, 0, 0, 0, 0, 0, 0, 0, 0, '[]')
                        """.formatted(FloorTables.hex(meeting.toString()), allottedSeconds));
            }
        }
    }

    List<String> meetingIds() {
        return meetings.stream().map(UUID::toString).toList();
    }

    /** It knows asking, withdrawing and coming to the room, and takes note of everything else. */
    @Override
    public Answer send(
            StormRequest request, String key, IntFunction<String> inscriptionOf, StormRequest.Attempt attempt)
            throws InterruptedException {
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        try (Connection database = connections.open()) {
            database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            database.setAutoCommit(false);
            switch (request.wish()) {
                case Wish.Ask ask -> enter(ask, id, key, request.meeting(), database);
                case Wish.Withdraw(int ask) -> release(inscriptionOf.apply(ask), request.meeting(), database);
                case Wish.SwitchMode(int ask, Mode mode) -> {
                    if (mode == Mode.IN_ROOM) {
                        release(inscriptionOf.apply(ask), request.meeting(), database);
                    }
                }
                case Wish.OfInscription other -> inscriptionOf.apply(other.ask());
                case Wish.CutLimits cut -> {}
            }
            database.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Answer(200, request.sentOnceMore(), told(id));
    }

    private static JsonNode told(UUID id) {
        return JSON.valueToTree(Map.of("id", id));
    }

    private void enter(Wish.Ask ask, UUID id, String key, int meeting, Connection database)
            throws SQLException, InterruptedException {
        boolean remote = ask.mode() == Mode.REMOTE;
        boolean fits = true;
        if (remote) {
            int reserved = sum(meeting, database);
            awaitCompany(meeting);
            fits = reserved + ask.requestedSeconds() <= allotted;
        }
        int granted = fits ? ask.requestedSeconds() : 0;
        String sql = """
                insert into naive_inscription (id, version, meeting_id, session_id, item, delegation, speaker, category,
                    mode, requested_seconds, granted_seconds, reserved_seconds, accept_shorter, minimum_seconds, status,
                    sequence, requested_at, charge)
                values (?, 0, ?, ?, '3', ?, ?, 'NATIONAL', ?, ?, ?, ?, false, 1, ?, ?, utc_timestamp(6), ?)
                on duplicate key update version = version + 1
                """;
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setBytes(1, bytes(id));
            insert.setBytes(2, bytes(meetings.get(meeting)));
            insert.setBytes(3, bytes(id));
            insert.setString(4, ask.delegation());
            insert.setString(5, key);
            insert.setString(6, ask.mode().name());
            insert.setInt(7, ask.requestedSeconds());
            insert.setInt(8, granted);
            insert.setInt(9, remote ? granted : 0);
            insert.setString(10, fits ? "ACCEPTED" : "WAITING");
            insert.setLong(11, id.getLeastSignificantBits());
            insert.setString(12, remote ? "REMOTE_TIME" : "NONE");
            boolean isNew = insert.executeUpdate() == 1;
            addToReserved(remote && isNew ? granted : 0, meeting, database);
        }
    }

    private int sum(int meeting, Connection database) throws SQLException {
        String sql = "select coalesce(sum(reserved_seconds), 0) from naive_inscription where meeting_id = ?";
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setBytes(1, bytes(meetings.get(meeting)));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Waits until another request has its sum too, or none comes. */
    private void awaitCompany(int meeting) throws InterruptedException {
        try {
            betweenSumAndInsert.get(meeting).exchange(meeting, COMPANY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException alone) {
            return;
        }
    }

    private void release(String inscription, int meeting, Connection database) throws SQLException {
        byte[] id = bytes(UUID.fromString(inscription));
        int held = 0;
        try (PreparedStatement select =
                database.prepareStatement("select reserved_seconds from naive_inscription where id = ? for update")) {
            select.setBytes(1, id);
            try (ResultSet row = select.executeQuery()) {
                held = row.next() ? row.getInt(1) : 0;
            }
        }
        try (PreparedStatement update = database.prepareStatement(
                "update naive_inscription set reserved_seconds = 0, charge = 'NONE' where id = ?")) {
            update.setBytes(1, id);
            update.executeUpdate();
        }
        addToReserved(-held, meeting, database);
    }

    /** The figure is kept right: it is only the decision that is naive. */
    private void addToReserved(int seconds, int meeting, Connection database) throws SQLException {
        try (PreparedStatement update = database.prepareStatement("""
                update naive_floor set reserved_seconds = reserved_seconds + ?,
                    overrun_seconds = greatest(0, reserved_seconds - allotted_seconds) where meeting_id = ?
                """)) {
            update.setInt(1, seconds);
            update.setBytes(2, bytes(meetings.get(meeting)));
            update.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        drop();
    }

    private void drop() throws SQLException {
        try (Connection database = connections.open();
                Statement statement = database.createStatement()) {
            statement.execute("drop table if exists naive_inscription");
            statement.execute("drop table if exists naive_floor");
        }
    }
}
