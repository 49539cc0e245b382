package org.rostrum.schedule.inscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.SpeakingRequest;

/** One request for the floor. */
@Entity
class Inscription extends VersionedEntity {

    @Column(name = "meeting_id")
    UUID meetingId;

    /** The session whose agenda {@link #item} is on. */
    @Column(name = "session_id")
    UUID sessionId;

    String item;
    String delegation;

    /** The group for which the delegation speaks. */
    @Column(name = "on_behalf_of")
    String onBehalfOf;

    String speaker;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Mode mode;

    @Column(name = "requested_seconds")
    int requestedSeconds;

    /** 0 while it waits. */
    @Column(name = "granted_seconds")
    int grantedSeconds;

    @Column(name = "accept_shorter")
    boolean acceptShorter;

    @Column(name = "minimum_seconds")
    int minimumSeconds;

    String language;

    @Column(name = "advance_text")
    String advanceText;

    @Enumerated(EnumType.STRING)
    Status status;

    /** The decision that placed it; the order of requests within the meeting. */
    long sequence;

    @Column(name = "requested_at")
    Instant requestedAt;

    SpeakingRequest speakingRequest() {
        return new SpeakingRequest(category, mode, requestedSeconds, acceptShorter, minimumSeconds);
    }

    Floor.Waiting waiting() {
        return new Floor.Waiting(id(), speakingRequest());
    }
}
