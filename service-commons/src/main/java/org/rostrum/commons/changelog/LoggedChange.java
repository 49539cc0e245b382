package org.rostrum.commons.changelog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row of the change log as the chain sees it.
 *
 * @param actor who made the change, and for whom: id, name, on behalf of
 * @param state the representations before and after
 */
record LoggedChange(
        UUID id,
        String resourceType,
        String resourceId,
        String action,
        String correlationId,
        Instant changedAt,
        ErasableValues actor,
        ErasableValues state) {

    LoggedChange salted() {
        return new LoggedChange(
                id, resourceType, resourceId, action, correlationId, changedAt, actor.salted(), state.salted());
    }

    boolean erased() {
        return actor.erased() || state.erased();
    }

    /**
     * The link of the chain: SHA-256 over the link before and everything that was recorded, personal values by their
     * salted digests.
     */
    byte[] hash(byte[] previous, long sequence) {
        return new FieldDigest()
                .bytes(previous)
                .number(sequence)
                .bytes(bytesOf(id))
                .text(resourceType)
                .text(resourceId)
                .text(action)
                .text(correlationId)
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt))
                .bytes(actor.digest())
                .bytes(state.digest())
                .value();
    }

    static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID idOf(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
