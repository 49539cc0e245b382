package org.rostrum.commons.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The one row that says how far the chain reaches and who seals. Its lock is what makes sealing right; the lease only
 * saves the other replicas the work.
 */
@ApplicationScoped
class ChainHead {

    /** A sealer that died is followed by another after this. */
    static final int LEASE_SECONDS = 2;

    /** @param sequence of the last sealed change, 0 before the first */
    record End(long sequence, byte[] hash) {}

    private final EntityManager entities;
    private final String holder = UUID.randomUUID().toString();

    ChainHead(EntityManager entities) {
        this.entities = entities;
    }

    /** The last sealed change that is committed, without a lock. */
    End read() {
        return end("select last_sequence, last_hash from change_chain where id = 1")
                .orElseThrow(() -> new IllegalStateException("change_chain has lost its row"));
    }

    /** Locks the end of the chain for the transaction at hand, however long another holds it. */
    End lock() {
        return end("select last_sequence, last_hash from change_chain where id = 1 for update")
                .orElseThrow(() -> new IllegalStateException("change_chain has lost its row"));
    }

    /** Locks the end of the chain if nobody else has locked it or holds the lease; does not wait. */
    Optional<End> lockIfLeased() {
        return end("""
                select last_sequence, last_hash from change_chain
                where id = 1 and (holder is null or holder = ? or leased_until < utc_timestamp(6))
                for update skip locked""", holder);
    }

    /** Moves the end and renews the lease; the row is locked. */
    void advance(End end) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update change_chain set last_sequence = ?, last_hash = ?, holder = ?,
                    leased_until = utc_timestamp(6) + interval ? second where id = 1""")) {
                update.setLong(1, end.sequence());
                update.setBytes(2, end.hash());
                update.setString(3, holder);
                update.setInt(4, LEASE_SECONDS);
                update.executeUpdate();
            }
        });
    }

    private Optional<End> end(String sql, String... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> end(connection, sql, parameters));
    }

    private static Optional<End> end(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new End(row.getLong(1), row.getBytes(2))) : Optional.empty();
            }
        }
    }
}
