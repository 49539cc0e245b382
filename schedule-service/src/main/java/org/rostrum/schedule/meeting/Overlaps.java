package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.Sessions;

/** Finds the meetings that a body would have to attend at the same time. */
@ApplicationScoped
class Overlaps {

    private final Meetings meetings;
    private final Sessions sessions;

    Overlaps(Meetings meetings, Sessions sessions) {
        this.meetings = meetings;
        this.sessions = sessions;
    }

    List<MeetingWarning> of(Meeting meeting) {
        return of(List.of(meeting)).getOrDefault(meeting.id(), List.of());
    }

    /** The warnings of each meeting that has any. */
    Map<UUID, List<MeetingWarning>> of(Collection<Meeting> these) {
        List<Meeting> held = these.stream()
                .filter(meeting -> meeting.state != MeetingState.CANCELLED)
                .toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> bodies = bodiesOf(held);
        Instant first = held.stream()
                .map(meeting -> meeting.start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = held.stream()
                .map(meeting -> meeting.end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Meeting> others = meetings.heldBetween(first, last, bodies.keySet());
        Map<UUID, List<MeetingWarning>> warnings = new HashMap<>();
        for (Meeting meeting : held) {
            Set<UUID> attending = attending(meeting, bodies);
            List<UUID> meanwhile = others.stream()
                    .filter(other ->
                            !other.id().equals(meeting.id()) && other.slot().overlaps(meeting.slot()))
                    .filter(other -> attending(other, bodies).stream().anyMatch(attending::contains))
                    .map(Meeting::id)
                    .toList();
            if (!meanwhile.isEmpty()) {
                warnings.put(
                        meeting.id(),
                        List.of(new MeetingWarning(
                                "overlaps",
                                "The same body has %d other meeting(s) at that time.".formatted(meanwhile.size()),
                                meanwhile,
                                null,
                                null,
                                null)));
            }
        }
        return warnings;
    }

    /** All sessions of the bodies that attend these meetings, with their bodies. */
    private Map<UUID, UUID> bodiesOf(List<Meeting> these) {
        Set<UUID> attended = new HashSet<>();
        for (Meeting meeting : these) {
            attended.add(meeting.ownerSession);
            attended.addAll(meeting.jointSessions());
        }
        return sessions.ofSameBodies(attended).stream().collect(Collectors.toMap(Session::id, Session::body));
    }

    private static Set<UUID> attending(Meeting meeting, Map<UUID, UUID> bodies) {
        Set<UUID> attending = new HashSet<>();
        attending.add(bodies.get(meeting.ownerSession));
        meeting.jointSessions().forEach(session -> attending.add(bodies.get(session)));
        attending.remove(null);
        return attending;
    }
}
