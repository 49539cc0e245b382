package org.rostrum.commons.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The rows of the change log as sealing, verification and erasure read and write them: past Hibernate, many at once. */
@ApplicationScoped
class ChainRows {

    /** Rows of one statement; more would not be quicker, and the statement stays far below the packet limit. */
    private static final int ROWS_PER_UPDATE = 500;

    private static final String COLUMNS = """
            select sequence, hash, id, resource_type, resource_id, action, correlation_id, changed_at,
                   actor_salt, actor_digest, actor_id, actor_name, on_behalf_of,
                   state_salt, state_digest, state_before, state_after
            from change_log
            """;

    private final EntityManager entities;

    ChainRows(EntityManager entities) {
        this.entities = entities;
    }

    boolean anyUnsealed() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select 1 from change_log where sequence is null limit 1");
                    ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    /**
     * Committed changes that have no sequence yet, by the positions between which they are, both included.
     *
     * @param moreFollow whether there may be others after them
     */
    record Unsealed(long first, long last, boolean moreFollow) {}

    /**
     * The oldest of them, or none.
     *
     * @param rows at most so many
     * @param bytes their states have at most so many in UTF-8, unless one change has more
     */
    Optional<Unsealed> nextUnsealed(int rows, long bytes) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select position, coalesce(octet_length(state_before), 0) + coalesce(octet_length(state_after), 0)
                    from change_log where sequence is null order by position limit ?""")) {
                select.setInt(1, rows);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(unsealed(row, rows, bytes)) : Optional.empty();
                }
            }
        });
    }

    private static Unsealed unsealed(ResultSet row, int rows, long bytes) throws SQLException {
        long first = row.getLong(1);
        long last = first;
        long length = row.getLong(2);
        int count = 1;
        while (row.next()) {
            length += row.getLong(2);
            if (length > bytes) {
                return new Unsealed(first, last, true);
            }
            last = row.getLong(1);
            count++;
        }
        return new Unsealed(first, last, count == rows);
    }

    /** These changes, in the order they were written, but no more than so many rows. */
    List<LoggedChange> read(Unsealed changes, int rows) {
        return read(
                        COLUMNS + "where sequence is null and position between ? and ? order by position limit ?",
                        changes.first(),
                        changes.last(),
                        rows)
                .stream()
                .map(ChainLink::change)
                .toList();
    }

    List<ChainLink> sealedAfter(long sequence, int limit) {
        return read(COLUMNS + "where sequence > ? order by sequence limit ?", sequence, limit);
    }

    /** What one person did, or had done, and is not erased yet. Reads the whole table. */
    List<LoggedChange> ofPerson(String actorId) {
        return read(COLUMNS + "where (actor_id = ? or on_behalf_of = ?) and actor_digest is null", actorId, actorId)
                .stream()
                .map(ChainLink::change)
                .toList();
    }

    /** The changes of one resource whose states are not erased yet. */
    List<LoggedChange> ofResource(String type, String id) {
        return read(COLUMNS + "where resource_type = ? and resource_id = ? and state_digest is null", type, id).stream()
                .map(ChainLink::change)
                .toList();
    }

    /** Gives changes their place in the chain. */
    void seal(List<ChainLink> links) {
        for (int from = 0; from < links.size(); from += ROWS_PER_UPDATE) {
            sealTogether(links.subList(from, Math.min(from + ROWS_PER_UPDATE, links.size())));
        }
    }

    /** One statement for all: measured, several times quicker than a statement for each, batched or not. */
    private void sealTogether(List<ChainLink> links) {
        String sql =
                "update change_log c join (select ? as id, ? as sequence, ? as hash, ? as actor_salt, ? as state_salt"
                        + String.join("", Collections.nCopies(links.size() - 1, " union all select ?, ?, ?, ?, ?"))
                        + ") s on s.id = c.id set c.sequence = s.sequence, c.hash = s.hash,"
                        + " c.actor_salt = s.actor_salt, c.state_salt = s.state_salt";
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                int parameter = 0;
                for (ChainLink link : links) {
                    update.setBytes(
                            ++parameter, LoggedChange.bytesOf(link.change().id()));
                    update.setLong(++parameter, link.sequence());
                    update.setBytes(++parameter, link.hash());
                    update.setBytes(++parameter, link.change().actor().salt());
                    update.setBytes(++parameter, link.change().state().salt());
                }
                int updated = update.executeUpdate();
                if (updated != links.size()) {
                    throw new IllegalStateException(
                            "%d changes were to be sealed, %d were there".formatted(links.size(), updated));
                }
            }
        });
    }

    private List<ChainLink> read(String sql, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                List<ChainLink> links = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        links.add(link(row));
                    }
                }
                return links;
            }
        });
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        LoggedChange change = new LoggedChange(
                LoggedChange.idOf(row.getBytes(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new ErasableValues(
                        row.getBytes(9),
                        row.getBytes(10),
                        Arrays.asList(row.getString(11), row.getString(12), row.getString(13))),
                new ErasableValues(
                        row.getBytes(14), row.getBytes(15), Arrays.asList(row.getString(16), row.getString(17))));
        return new ChainLink(row.getLong(1), row.getBytes(2), change);
    }
}
