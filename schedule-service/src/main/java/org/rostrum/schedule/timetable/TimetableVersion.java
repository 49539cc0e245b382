package org.rostrum.schedule.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/** A timetable as it stood after a change; what it says is never altered. */
@Entity
class TimetableVersion {

    /** @param number from 1 in each session, without gaps */
    @Embeddable
    record Key(UUID sessionId, int number) {}

    @EmbeddedId
    Key key;

    /** A {@link Timetable} as JSON, as it was written: two versions are compared by it. */
    @Column(updatable = false)
    String content;

    @Column(updatable = false)
    Instant recordedAt;

    /** The name of who made the change. */
    @Column(updatable = false)
    String recordedBy;

    /** When it was given to delegations to plan by; null until then. */
    Instant releasedAt;

    LocalizedText remark;
}
