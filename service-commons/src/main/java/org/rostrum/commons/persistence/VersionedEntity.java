package org.rostrum.commons.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row with an id of its own (UUIDv7, RFC 9562 section 5.7) and a version that each change raises. */
@MappedSuperclass
public abstract class VersionedEntity {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    @Id
    @Column(name = "id", updatable = false)
    private UUID id = newId();

    @Version
    private long version;

    public static UUID newId() {
        return IDS.generate();
    }

    public UUID id() {
        return id;
    }

    /** Counts from 0; the entity tag is made of it. */
    public long version() {
        return version;
    }
}
