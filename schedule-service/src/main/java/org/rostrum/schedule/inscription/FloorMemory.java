package org.rostrum.schedule.inscription;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.floor.Floor;

/**
 * The floors that were decided on lately, so that a decision need not read the whole meeting. Only what was committed is
 * kept, and it is taken only where the locked row says that nobody has decided since: on whatever replica, each decision
 * counts up the row's {@code lastSequence}, and nothing but decisions changes a floor.
 */
@ApplicationScoped
class FloorMemory {

    private static final int MOST_MEETINGS = 256;

    private final Floors floors;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<UUID, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_MEETINGS).build();

    FloorMemory(Floors floors, TransactionSynchronizationRegistry transaction) {
        this.floors = floors;
        this.transaction = transaction;
    }

    /** @param sequence of the decision that made it */
    private record Kept(Floor floor, long sequence) {

        boolean isStill(FloorRow row) {
            return sequence == row.lastSequence && row.shows(floor);
        }

        static Kept later(Kept one, Kept other) {
            return one.sequence > other.sequence ? one : other;
        }
    }

    /** The floors that the transaction at hand has made; known to it alone until it is committed. */
    private final class Made implements Synchronization {

        final Map<UUID, Kept> floors = new HashMap<>();

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                floors.forEach((meeting, made) -> kept.asMap().merge(meeting, made, Kept::later));
            }
        }
    }

    /** @param row locked by the transaction at hand */
    Floor of(FloorRow row) {
        Kept own = made().floors.get(row.meetingId);
        if (own != null) {
            return own.floor();
        }
        Kept there = kept.getIfPresent(row.meetingId);
        return there != null && there.isStill(row) ? there.floor() : floors.floor(row);
    }

    /** @param row as the decision has left it */
    void becomes(FloorRow row, Floor floor) {
        made().floors.put(row.meetingId, new Kept(floor, row.lastSequence));
    }

    private Made made() {
        Made made = (Made) transaction.getResource(this);
        if (made == null) {
            made = new Made();
            transaction.putResource(this, made);
            transaction.registerInterposedSynchronization(made);
        }
        return made;
    }
}
