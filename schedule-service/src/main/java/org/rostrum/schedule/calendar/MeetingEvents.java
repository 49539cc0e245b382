package org.rostrum.schedule.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.meeting.JointEntry;
import org.rostrum.schedule.meeting.MeetingService;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.meeting.MeetingView;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.Sessions;

/** Gathers what calendars show of meetings, with a fixed number of statements. */
@ApplicationScoped
class MeetingEvents {

    private final MeetingService meetings;
    private final Sessions sessions;

    MeetingEvents(MeetingService meetings, Sessions sessions) {
        this.meetings = meetings;
        this.sessions = sessions;
    }

    /** The meetings of several sessions, joint ones included, in order of time. */
    List<MeetingEvent> ofSessions(Collection<UUID> ids) {
        List<MeetingView> found = meetings.ofSessions(ids);
        List<UUID> named = found.stream()
                .flatMap(meeting -> Stream.concat(
                        Stream.of(meeting.ownerSession()),
                        meeting.entries().stream()
                                .flatMap(entry -> entry.jointWith().stream().map(JointEntry::session))))
                .distinct()
                .toList();
        Map<UUID, Session> known = named.isEmpty()
                ? Map.of()
                : sessions.list("id in ?1", named).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        return found.stream().map(meeting -> event(meeting, known)).toList();
    }

    private static MeetingEvent event(MeetingView meeting, Map<UUID, Session> sessions) {
        Session owner = sessions.get(meeting.ownerSession());
        return new MeetingEvent(
                meeting.id(),
                owner.id(),
                owner.bodyPrefix(),
                owner.title(),
                meeting.number(),
                owner.zoneId().getId(),
                meeting.start().toInstant(),
                meeting.end().toInstant(),
                meeting.state() == MeetingState.CANCELLED,
                meeting.room(),
                owner.building(),
                owner.venue(),
                owner.observationLink(),
                meeting.entries().stream()
                        .map(entry -> new MeetingEvent.Item(
                                entry.sessionId(),
                                entry.item(),
                                entry.title(),
                                entry.continued(),
                                entry.jointWith().stream()
                                        .map(joint -> joint(joint, sessions))
                                        .toList()))
                        .toList());
    }

    private static MeetingEvent.Joint joint(JointEntry joint, Map<UUID, Session> sessions) {
        return new MeetingEvent.Joint(
                joint.session(),
                sessions.get(joint.session()).title(),
                joint.items().numbers().stream().map(ItemNumber::text).toList());
    }
}
