package org.rostrum.schedule.inscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Mode;

/** One request for the floor. */
@Entity
class Inscription extends VersionedEntity {

    UUID meetingId;

    /** The session whose agenda {@link #item} is on. */
    UUID sessionId;

    String item;
    String delegation;

    /** The group for which the delegation speaks. */
    String onBehalfOf;

    String speaker;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Mode mode;

    int requestedSeconds;

    /** 0 while it waits. */
    int grantedSeconds;

    /** What it holds of the remote time, whatever the policies have become since; 0 in the room or exempt. */
    int reservedSeconds;

    boolean acceptShorter;

    int minimumSeconds;

    String language;

    String advanceText;

    @Enumerated(EnumType.STRING)
    Status status;

    /** The decision that placed it; the order of requests within the meeting. */
    long sequence;

    Instant requestedAt;
}
