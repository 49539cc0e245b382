package org.rostrum.schedule.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The counters of what calendars show. */
@ApplicationScoped
class CalendarEvents implements PanacheRepositoryBase<CalendarEvent, UUID> {

    Map<UUID, CalendarEvent> of(Collection<UUID> meetings) {
        return byMeeting(meetings.isEmpty() ? List.of() : list("meetingId in ?1", meetings));
    }

    /** Locks the rows of a session's meetings, joint ones included, in one order for all. */
    Map<UUID, CalendarEvent> lockOfSession(UUID session) {
        return byMeeting(find(
                        "meetingId in (select meeting.id from Meeting meeting where meeting.ownerSession = ?1 or exists"
                                + " (select 1 from MeetingEntry entry left join entry.jointWith joint"
                                + " where entry.meeting = meeting"
                                + " and (entry.sessionId = ?1 or joint.session = ?1))) order by meetingId",
                        session)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    private static Map<UUID, CalendarEvent> byMeeting(List<CalendarEvent> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.meetingId, row -> row));
    }
}
