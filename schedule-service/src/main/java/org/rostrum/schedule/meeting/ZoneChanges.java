package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.schedule.meeting.ZoneChange.MeetingTimes;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.SessionService;
import org.rostrum.schedule.session.SessionView;
import org.rostrum.schedule.session.Sessions;
import org.rostrum.schedule.time.Slot;

/** Gives a session another zone and its meetings the times that follow, all in one transaction. */
@ApplicationScoped
class ZoneChanges {

    private final OrganizationsOfWork organizations;
    private final Sessions sessions;
    private final SessionService sessionService;
    private final Meetings meetings;
    private final MeetingService service;
    private final Bookings bookings;
    private final MeetingFloor floor;
    private final ConsequenceReports reports;
    private final ChangeLog changes;
    private final Conditions conditions;

    ZoneChanges(
            OrganizationsOfWork organizations,
            Sessions sessions,
            SessionService sessionService,
            Meetings meetings,
            MeetingService service,
            Bookings bookings,
            MeetingFloor floor,
            ConsequenceReports reports,
            ChangeLog changes,
            Conditions conditions) {
        this.organizations = organizations;
        this.sessions = sessions;
        this.sessionService = sessionService;
        this.meetings = meetings;
        this.service = service;
        this.bookings = bookings;
        this.floor = floor;
        this.reports = reports;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** What a change of zone led to, with the version that the session has now. */
    record Done(ZoneChange.Result result, long version) {}

    /**
     * @throws RuntimeException 404 no such session, 409 a room or a team is another meeting's then, 412, 422 a wall time
     *     is none or two in the new zone
     */
    @Transactional
    Done change(UUID id, ZoneChange to) {
        organizations.require(id);
        organizations.lockForChange(id);
        Session session = sessions.require(id);
        conditions.requireMatchIfGiven(session.version());
        ZoneId from = session.zoneId();
        List<Meeting> all = meetings.ownedBy(id);
        List<MeetingView> before = service.views(all);
        Map<Meeting, Slot> moved = to.meetingTimes() == MeetingTimes.KEEP_WALL_TIMES
                ? sameWallTimes(all, from, ZoneId.of(to.zone()))
                : Map.of();
        floor.lock(moved.keySet().stream().map(Meeting::id).collect(Collectors.toSet()));
        place(moved);
        SessionView changed = sessionService.moveToZone(session, to.zone());
        List<Consequences> consequences = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Meeting meeting = all.get(i);
            FloorEffect effect = moved.containsKey(meeting) ? floor.reallot(meeting, session.policies()) : null;
            Consequences consequence = reports.of(before.get(i), meeting, effect);
            consequences.add(consequence);
            if (effect != null) {
                changes.record("meeting", meeting.id(), "rescheduled", before.get(i), consequence.meeting());
            }
        }
        return new Done(new ZoneChange.Result(changed, consequences), session.version());
    }

    private static Map<Meeting, Slot> sameWallTimes(List<Meeting> all, ZoneId from, ZoneId to) {
        Map<Meeting, Slot> slots = new LinkedHashMap<>();
        for (Meeting meeting : all) {
            if (meeting.state == MeetingState.PLANNED) {
                LocalDateTime start = meeting.start.atZone(from).toLocalDateTime();
                LocalDateTime end = meeting.end.atZone(from).toLocalDateTime();
                String which = " of meeting " + meeting.number;
                slots.put(
                        meeting,
                        WallTimes.slot(
                                WallTimes.moment("start" + which, start, to, null),
                                WallTimes.moment("end" + which, end, to, null)));
            }
        }
        return slots;
    }

    /** All at once: one may come to where another still was. */
    private void place(Map<Meeting, Slot> moved) {
        moved.keySet().forEach(meeting -> meeting.takenStart = null);
        meetings.flush();
        moved.forEach(Meeting::place);
        meetings.flush();
        bookings.lock(
                moved.keySet().stream()
                        .filter(meeting -> meeting.roomId != null)
                        .map(meeting -> meeting.roomId)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll),
                moved.keySet().stream()
                        .flatMap(meeting -> meeting.teams.stream())
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        moved.forEach((meeting, slot) -> bookings.take(meeting.id(), slot, meeting.roomId, meeting.teams));
    }
}
