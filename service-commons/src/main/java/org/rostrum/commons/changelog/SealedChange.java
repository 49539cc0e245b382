package org.rostrum.commons.changelog;

import java.time.Instant;
import java.util.UUID;

/**
 * A change with its place among all changes of this service.
 *
 * @param sequence 1, 2, 3, … without a gap; never changes
 * @param id of the change itself
 * @param resourceType kebab-case singular: {@code meeting}
 * @param resourceId id or natural key of the resource
 * @param action past tense: {@code created}, {@code withdrawn}
 * @param changedAt by the database's clock, to the microsecond; not always in the order of sequences
 * @param correlationId of the request that made it; may be null
 */
public record SealedChange(
        long sequence,
        UUID id,
        String resourceType,
        String resourceId,
        String action,
        Instant changedAt,
        String correlationId) {}
