package org.rostrum.schedule.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.schedule.time.Slot;

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

    /** The start while no other meeting of the session may have it; null once cancelled. */
    Instant takenStart;

    String timeAsPrinted;

    /** As the table names it. */
    String room;

    /** The room that is booked; null while none is. */
    UUID roomId;

    /** The interpreters that are booked. */
    @ElementCollection
    @CollectionTable(name = "meeting_interpretation_team", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "team_id")
    @BatchSize(size = 100)
    Set<UUID> teams = new HashSet<>();

    @Enumerated(EnumType.STRING)
    MeetingState state = MeetingState.PLANNED;

    /** When it was first opened. */
    Instant openedAt;

    Instant closedAt;

    /** When the interpreters leave, where that is before the end; bounds the floor, in the room too. */
    Instant interpretationEndsAt;

    /** What was said when it came to its state. */
    String stateReason;

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

    public Slot slot() {
        return new Slot(start, end);
    }

    /** When it was first opened; null before. */
    public Instant openedAt() {
        return openedAt;
    }

    public Instant interpretationEndsAt() {
        return interpretationEndsAt;
    }

    /** The items taken up here, in the order of the table, each followed by those considered together with it. */
    public List<ItemTaken> itemsTaken() {
        List<ItemTaken> taken = new ArrayList<>();
        for (MeetingEntry entry : entries) {
            taken.add(new ItemTaken(entry.sessionId, entry.item));
            entry.jointWith.forEach(joint -> joint.items()
                    .numbers()
                    .forEach(number -> taken.add(new ItemTaken(joint.session(), number.text()))));
        }
        return taken.stream().distinct().toList();
    }

    /** An item of a session's agenda. */
    public record ItemTaken(UUID session, String item) {}

    /** Interpretation that ends before the meeting does ends as long after the start as before, if that is within. */
    void place(Slot slot) {
        if (interpretationEndsAt != null) {
            Instant moved = interpretationEndsAt.plus(Duration.between(start, slot.start()));
            interpretationEndsAt = moved.isAfter(slot.start()) && moved.isBefore(slot.end()) ? moved : null;
        }
        start = slot.start();
        end = slot.end();
        takenStart = start;
    }

    public Duration scheduledTime() {
        return slot().length();
    }

    /** Whether an item of a session is taken up, directly or by joint consideration. */
    public boolean takesUp(UUID session, ItemNumber item) {
        return entries.stream().anyMatch(entry -> entry.takesUp(session, item));
    }

    /** The other sessions whose items are taken up here. */
    public Set<UUID> jointSessions() {
        Set<UUID> sessions = new TreeSet<>();
        for (MeetingEntry entry : entries) {
            sessions.add(entry.sessionId);
            entry.jointWith.forEach(joint -> sessions.add(joint.session()));
        }
        sessions.remove(ownerSession);
        return sessions;
    }

    /** The numbers of a session's items that are taken up here, jointly ones too. */
    Set<String> itemsOf(UUID session) {
        Set<String> items = new TreeSet<>();
        for (MeetingEntry entry : entries) {
            if (entry.sessionId.equals(session)) {
                items.add(entry.item);
            }
            entry.jointWith.stream()
                    .filter(joint -> joint.session().equals(session))
                    .forEach(joint -> joint.items().numbers().forEach(number -> items.add(number.text())));
        }
        return items;
    }

    /** The numbers of the owner session's items at this meeting, in the order of the table. */
    public List<String> ownItems() {
        return entries.stream()
                .filter(entry -> entry.sessionId.equals(ownerSession))
                .map(entry -> entry.item)
                .toList();
    }
}
