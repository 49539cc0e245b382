package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedSet;
import java.util.UUID;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.room.Room;
import org.rostrum.schedule.room.Rooms;
import org.rostrum.schedule.session.Sessions;
import org.rostrum.schedule.team.InterpretationTeam;
import org.rostrum.schedule.team.InterpretationTeams;
import org.rostrum.schedule.time.Slot;

/**
 * Sees to it that no room and no team of interpreters is booked twice: the row of each is locked before it is looked at,
 * the room's first, then the teams' in the order of their ids, so that nobody waits in a circle.
 */
@ApplicationScoped
class Bookings {

    private final Rooms rooms;
    private final InterpretationTeams teams;
    private final Meetings meetings;
    private final Sessions sessions;

    Bookings(Rooms rooms, InterpretationTeams teams, Meetings meetings, Sessions sessions) {
        this.rooms = rooms;
        this.teams = teams;
        this.meetings = meetings;
        this.sessions = sessions;
    }

    /**
     * Takes a room and teams for a meeting; they are its own from the commit of this transaction on.
     *
     * @param meeting whose booking it is; its own present one is in nobody's way
     * @param room null for none
     * @throws RuntimeException 409 if another meeting has one of them, with that meeting; 422 if there is no such room or
     *     team
     */
    void take(UUID meeting, Slot slot, UUID room, Collection<UUID> interpreters) {
        if (room != null) {
            Room locked = rooms.lock(room);
            meetings.holdingRoom(room, slot, meeting).ifPresent(winner -> {
                throw taken(ScheduleProblem.ROOM_TAKEN, "room", room, "Room " + locked.code(), winner);
            });
        }
        interpreters.stream().sorted().forEach(team -> {
            InterpretationTeam locked = teams.lock(team);
            meetings.holdingTeam(team, slot, meeting).ifPresent(winner -> {
                throw taken(ScheduleProblem.TEAM_TAKEN, "team", team, "Interpretation team " + locked.code(), winner);
            });
        });
    }

    /** Locks what several meetings are about to take, so that each can {@link #take} its own in any order. */
    void lock(SortedSet<UUID> theseRooms, SortedSet<UUID> theseTeams) {
        theseRooms.forEach(rooms::lock);
        theseTeams.forEach(teams::lock);
    }

    /** How a table names a room that is booked: in English, or the language most people read. */
    String nameOf(UUID room) {
        return rooms.lock(room)
                .names()
                .bestFor(Language.EN)
                .entries()
                .values()
                .iterator()
                .next();
    }

    private RuntimeException taken(ScheduleProblem problem, String what, UUID id, String name, Meeting winner) {
        ZoneId zone = sessions.require(winner.ownerSession).zoneId();
        var start = winner.start.atZone(zone).toOffsetDateTime();
        var end = winner.end.atZone(zone).toOffsetDateTime();
        return problem.because("%s has meeting %d of session %s from %s to %s. Choose another one, or another time."
                        .formatted(name, winner.number, winner.ownerSession, start, end))
                .with(what, id)
                .with("meeting", winner.id())
                .with("session", winner.ownerSession)
                .with("number", winner.number)
                .with("start", start)
                .with("end", end)
                .build();
    }
}
