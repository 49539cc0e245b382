package org.rostrum.schedule.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.persistence.BeforeCommit;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.Sha256;
import org.rostrum.schedule.meeting.TimetableChanging;
import org.rostrum.schedule.session.SessionChanged;

/**
 * Counts, in the transaction of every change of a timetable or session, which meetings look different in calendars now.
 * So a subscriber sees one event change when one meeting is moved, though the versions of others rise with it.
 */
@ApplicationScoped
class CalendarKeeper {

    private final CalendarEvents rows;
    private final MeetingEvents events;
    private final BeforeCommit beforeCommit;
    private final DatabaseTime time;
    private final ObjectMapper json;

    CalendarKeeper(
            CalendarEvents rows,
            MeetingEvents events,
            BeforeCommit beforeCommit,
            DatabaseTime time,
            ObjectMapper json) {
        this.rows = rows;
        this.events = events;
        this.beforeCommit = beforeCommit;
        this.time = time;
        this.json = json;
    }

    private record Work(UUID session) {}

    void follow(@Observes TimetableChanging change) {
        beforeCommit.once(new Work(change.session()), () -> count(change.session()));
    }

    void follow(@Observes SessionChanged change) {
        beforeCommit.once(new Work(change.session()), () -> count(change.session()));
    }

    private void count(UUID session) {
        rows.flush();
        // Locked before anything is read that the count depends on: two changes of one event are two counts.
        Map<UUID, CalendarEvent> known = rows.lockOfSession(session);
        Instant now = time.now();
        for (MeetingEvent event : events.ofSessions(Set.of(session))) {
            String digest = digestOf(event);
            CalendarEvent row = known.get(event.meeting());
            if (row == null) {
                rows.persist(new CalendarEvent(event.meeting(), digest, now));
            } else if (!row.digest.equals(digest)) {
                row.change(digest, now);
            }
        }
        rows.flush();
    }

    private String digestOf(MeetingEvent event) {
        try {
            return Sha256.hex(json.writeValueAsBytes(event));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("An event cannot be written as JSON", cause);
        }
    }
}
