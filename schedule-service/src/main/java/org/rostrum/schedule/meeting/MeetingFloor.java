package org.rostrum.schedule.meeting;

import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.session.SessionPolicies;

/** What the floor of a meeting does when the meeting itself changes; called in the transaction of that change. */
public interface MeetingFloor {

    /**
     * Locks the floors of several meetings in one order for everybody. For a change of many, before anything of it is
     * written: whoever asks for the floor locks it first, and then needs the session.
     */
    void lock(Set<UUID> meetings);

    /** Gives a meeting the remote time of its length now (floor rule 2); nothing that was granted is taken away. */
    FloorEffect reallot(Meeting meeting, SessionPolicies policies);

    /** The meeting is suspended: the clock of whoever speaks stands still until somebody lets the statement go on. */
    void interrupt(Meeting meeting);

    /** The meeting takes place no more, or is over: what waits or was accepted lapses (floor rule 8). */
    FloorEffect end(Meeting meeting);

    /**
     * Requests that stand keep an item at the meeting.
     *
     * @throws RuntimeException 409 if the item of one is not taken up there any more
     */
    void requireRequestsTakenUp(Meeting meeting);

    /**
     * Removes the floor of a meeting that is removed.
     *
     * @throws RuntimeException 409 if anything was ever decided on it
     */
    void remove(UUID meeting);
}
