package org.rostrum.schedule.room;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.web.WebProblem;

/** The table of rooms. */
@ApplicationScoped
public class Rooms implements PanacheRepositoryBase<Room, UUID> {

    /**
     * Locks a room until the transaction ends: bookings of one room are decided one after the other, on however many
     * replicas. That is what keeps it from being booked twice.
     *
     * @throws RuntimeException 422 if there is no such room
     */
    public Room lock(UUID id) {
        Room room = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (room == null) {
            throw ScheduleProblem.UNKNOWN_ROOM
                    .because("There is no room %s. GET /v1/rooms lists them.".formatted(id))
                    .with("room", id)
                    .build();
        }
        return room;
    }

    /** @throws RuntimeException 404 if there is none */
    Room require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no room %s. GET /v1/rooms lists them.".formatted(id))
                .build());
    }

    /** In the order in which they were entered; {@code code} null means all. */
    List<Room> page(String code, UUID after, int rows) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (code != null) {
            query.append(" and code = :code");
            values.put("code", code);
        }
        if (after != null) {
            query.append(" and id > :after");
            values.put("after", after);
        }
        return find(query + " order by id", values).page(0, rows).list();
    }

    /** Some of the meetings that name a room, past ones too. */
    List<UUID> meetingsIn(UUID room) {
        return getEntityManager()
                .createQuery("select id from Meeting where roomId = :room order by start desc", UUID.class)
                .setParameter("room", room)
                .setMaxResults(20)
                .getResultList();
    }
}
