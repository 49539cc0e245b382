package org.rostrum.schedule.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** How often what calendars show of a meeting has changed, and when it last did. */
@Entity
class CalendarEvent {

    @Id
    UUID meetingId;

    /** 0 for the meeting as planned. */
    int sequence;

    /** Of the {@link MeetingEvent} that is shown; empty for one that was never shown. */
    String digest;

    Instant changedAt;

    protected CalendarEvent() {}

    CalendarEvent(UUID meetingId, String digest, Instant changedAt) {
        this.meetingId = meetingId;
        this.digest = digest;
        this.changedAt = changedAt;
    }

    void change(String newDigest, Instant at) {
        sequence++;
        digest = newDigest;
        changedAt = at;
    }
}
