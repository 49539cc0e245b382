package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.session.Sessions;

/** Finds what the floor has to know of its meeting. */
@ApplicationScoped
class MeetingFrames {

    private final Meetings meetings;
    private final Sessions sessions;

    MeetingFrames(Meetings meetings, Sessions sessions) {
        this.meetings = meetings;
        this.sessions = sessions;
    }

    /** @throws RuntimeException 404 if there is no such meeting */
    MeetingFrame require(UUID id) {
        Meeting meeting = meetings.require(id);
        return new MeetingFrame(meeting, sessions.require(meeting.ownerSession()));
    }
}
