package org.rostrum.schedule.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.persistence.VersionedEntity;

/** One sitting of a session, normally three hours with one room and one team of interpreters. */
@Entity
public class Meeting extends VersionedEntity {

    /** The session whose policies rule. */
    UUID ownerSession;

    int number;

    @Column(name = "start_at")
    Instant start;

    @Column(name = "end_at")
    Instant end;

    String timeAsPrinted;

    String room;

    @Enumerated(EnumType.STRING)
    MeetingState state = MeetingState.PLANNED;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchSize(size = 100)
    List<MeetingEntry> entries = new ArrayList<>();

    public UUID ownerSession() {
        return ownerSession;
    }

    public MeetingState state() {
        return state;
    }

    public Duration scheduledTime() {
        return Duration.between(start, end);
    }

    /** Whether an item of a session is taken up, directly or by joint consideration. */
    public boolean takesUp(UUID session, ItemNumber item) {
        return entries.stream().anyMatch(entry -> entry.takesUp(session, item));
    }

    /** The numbers of the owner session's items at this meeting, in the order of the table. */
    public List<String> ownItems() {
        return entries.stream()
                .filter(entry -> entry.sessionId.equals(ownerSession))
                .map(entry -> entry.item)
                .toList();
    }
}
