package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Reads what warnings are made of, in a transaction that ends before neighbours are asked. */
@ApplicationScoped
public class Timetables {

    private final Meetings meetings;
    private final MeetingService service;
    private final Overlaps overlaps;

    Timetables(Meetings meetings, MeetingService service, Overlaps overlaps) {
        this.meetings = meetings;
        this.service = service;
        this.overlaps = overlaps;
    }

    /** All about a session's table. @param shown its meetings, as read in the same transaction */
    @Transactional
    public TimetableWarnings.Known of(UUID session, List<MeetingView> shown) {
        List<Meeting> own = meetings.ownedBy(session);
        Set<String> scheduled = new TreeSet<>();
        for (Meeting meeting : meetings.heldBetween(MeetingService.EARLIEST, MeetingService.LATEST, Set.of(session))) {
            scheduled.addAll(meeting.itemsOf(session));
        }
        return new TimetableWarnings.Known(session, shown, overlaps.of(own), scheduled);
    }

    /** One meeting, with the version its tag is made of. */
    record One(TimetableWarnings.Known known, long version) {}

    /** @throws RuntimeException 404 if there is no such meeting */
    @Transactional
    One of(UUID id) {
        Meeting meeting = meetings.require(id);
        MeetingView view = service.viewed(meeting).view();
        return new One(
                new TimetableWarnings.Known(
                        meeting.ownerSession, List.of(view), overlaps.of(List.of(meeting)), Set.of()),
                meeting.version());
    }
}
