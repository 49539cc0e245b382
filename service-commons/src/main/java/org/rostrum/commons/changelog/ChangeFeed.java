package org.rostrum.commons.changelog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * The changes of this service in the order of their sequence, about a second behind the writers. Who follows it keeps
 * the last sequence seen; nothing is ever inserted below it.
 */
@ApplicationScoped
public class ChangeFeed {

    private final EntityManager entities;
    private final ChainHead head;

    ChangeFeed(EntityManager entities, ChainHead head) {
        this.entities = entities;
        this.head = head;
    }

    /**
     * The next changes. Who asks for some types only and gets fewer than {@code limit} goes on after the {@link #last} it
     * had read before asking, so that changes of other types are not passed over again and again.
     *
     * @param sequence of the last change seen, 0 for all
     * @param resourceTypes only these; empty for all
     * @param limit at least 1
     */
    public List<SealedChange> after(long sequence, Set<String> resourceTypes, int limit) {
        String types = resourceTypes.isEmpty()
                ? ""
                : " and resource_type in (" + String.join(", ", Collections.nCopies(resourceTypes.size(), "?")) + ")";
        String sql = "select sequence, id, resource_type, resource_id, action, changed_at, correlation_id"
                + " from change_log where sequence > ?" + types + " order by sequence limit ?";
        return QuarkusTransaction.joiningExisting()
                .call(() -> entities.unwrap(Session.class).doReturningWork(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        int parameter = 0;
                        select.setLong(++parameter, sequence);
                        for (String type : resourceTypes) {
                            select.setString(++parameter, type);
                        }
                        select.setInt(++parameter, limit);
                        return changes(select);
                    }
                }));
    }

    /** The sequence of the last sealed change, 0 before the first. */
    public long last() {
        return QuarkusTransaction.joiningExisting().call(head::read).sequence();
    }

    private static List<SealedChange> changes(PreparedStatement select) throws SQLException {
        List<SealedChange> changes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                changes.add(new SealedChange(
                        row.getLong(1),
                        LoggedChange.idOf(row.getBytes(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(7)));
            }
        }
        return changes;
    }
}
