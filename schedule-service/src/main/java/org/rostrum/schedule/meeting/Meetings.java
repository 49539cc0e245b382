package org.rostrum.schedule.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.time.Slot;
import org.rostrum.web.WebProblem;

/** The table of meetings. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /** Meetings of a session: its own, and those at which its items are taken up jointly. */
    private static final String OF_SESSION =
            "(meeting.ownerSession = :session or exists (select 1 from MeetingEntry entry"
                    + " left join entry.jointWith joint where entry.meeting = meeting"
                    + " and (entry.sessionId = :session or joint.session = :session)))";

    /** @throws RuntimeException 404 if there is none */
    public Meeting require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no meeting %s. GET /v1/meetings?session=… lists those of a session.".formatted(id))
                .build());
    }

    /** @throws RuntimeException 404 if there is no such meeting */
    UUID ownerOf(UUID id) {
        return getEntityManager()
                .createQuery("select ownerSession from Meeting where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> require(id).ownerSession);
    }

    /** The meeting that has a room at some time of a slot; {@code except} is not looked at. */
    Optional<Meeting> holdingRoom(UUID room, Slot slot, UUID except) {
        return find(
                        "roomId = ?1 and start < ?2 and end > ?3 and id <> ?4 and state in ?5 order by start",
                        room,
                        slot.end(),
                        slot.start(),
                        except,
                        MeetingState.HOLDING)
                .firstResultOptional();
    }

    /** The meeting that has a team of interpreters at some time of a slot; {@code except} is not looked at. */
    Optional<Meeting> holdingTeam(UUID team, Slot slot, UUID except) {
        return find(
                        "from Meeting meeting where ?1 member of meeting.teams and meeting.start < ?2"
                                + " and meeting.end > ?3 and meeting.id <> ?4 and meeting.state in ?5"
                                + " order by meeting.start",
                        team,
                        slot.end(),
                        slot.start(),
                        except,
                        MeetingState.HOLDING)
                .firstResultOptional();
    }

    /** Those not cancelled, at some time of a span, that take up items of these sessions or are theirs. */
    List<Meeting> heldBetween(Instant start, Instant end, Collection<UUID> ofSessions) {
        return find(
                        "from Meeting meeting where meeting.start < :end and meeting.end > :start"
                                + " and meeting.state <> :cancelled and (meeting.ownerSession in :sessions"
                                + " or exists (select 1 from MeetingEntry entry left join entry.jointWith joint"
                                + " where entry.meeting = meeting"
                                + " and (entry.sessionId in :sessions or joint.session in :sessions)))"
                                + " order by meeting.start, meeting.id",
                        Map.of("start", start, "end", end, "cancelled", MeetingState.CANCELLED, "sessions", ofSessions))
                .list();
    }

    /** A page in order of time, own and joint meetings; {@code session} null means all. */
    List<Meeting> page(UUID session, Instant afterStart, UUID afterId, int rows) {
        StringBuilder query = new StringBuilder("from Meeting meeting where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (session != null) {
            query.append(" and ").append(OF_SESSION);
            values.put("session", session);
        }
        if (afterId != null) {
            query.append(" and (meeting.start > :start or meeting.start = :start and meeting.id > :id)");
            values.put("start", afterStart);
            values.put("id", afterId);
        }
        return find(query.append(" order by meeting.start, meeting.id").toString(), values)
                .page(0, rows)
                .list();
    }

    /** Gives all meetings of a session a new version, since all of them look different now. */
    void countChangeOfAll(UUID session) {
        update("version = version + 1 where ownerSession = ?1", session);
    }

    /** Gives a meeting a new version, since its entries have changed, which are rows of their own. */
    void countChangeOf(Meeting meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Gives the later meetings whose items are continued now, since this one takes them up, a new version. */
    void countChangeOfContinued(Meeting earlier) {
        countChangeOfContinued(earlier, earlier.start);
    }

    /** The same for a meeting that takes place at another time now, or not at all: whatever is after {@code from}. */
    void countChangeOfContinued(Meeting earlier, Instant from) {
        update(
                "version = version + 1 where ownerSession = ?1 and start > ?2 and id <> ?3 and id in"
                        + " (select entry.meeting.id from MeetingEntry entry, MeetingEntry taken"
                        + " where taken.meeting.id = ?3 and entry.item = taken.item"
                        + " and entry.sessionId = taken.sessionId)",
                earlier.ownerSession,
                from,
                earlier.id());
    }

    /** The meetings after this one that belong to the same session and still take requests, in order of time. */
    public List<Meeting> after(Meeting meeting) {
        return list(
                "ownerSession = ?1 and start > ?2 and state in ?3 order by start, id",
                meeting.ownerSession,
                meeting.start,
                MeetingState.HOLDING);
    }

    /** Meetings of several sessions, their own and joint ones, each once and in order of time. */
    List<Meeting> ofSessions(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : list(
                        "from Meeting meeting where meeting.ownerSession in :sessions or exists"
                                + " (select 1 from MeetingEntry entry left join entry.jointWith joint"
                                + " where entry.meeting = meeting"
                                + " and (entry.sessionId in :sessions or joint.session in :sessions))"
                                + " order by meeting.start, meeting.id",
                        Map.of("sessions", sessions));
    }

    public List<UUID> idsOwnedBy(UUID session) {
        return ownedBy(session).stream().map(Meeting::id).toList();
    }

    List<Meeting> ownedBy(UUID session) {
        return list("ownerSession = ?1 order by start, id", session);
    }

    /** Of these meetings' entries, those whose item an earlier meeting of the same owner session has taken up. */
    Set<UUID> entriesTakenUpBefore(Collection<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = meetings.stream().map(Meeting::id).toList();
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct entry.id from MeetingEntry entry, MeetingEntry earlier"
                                + " where entry.meeting.id in :ids and earlier.item = entry.item"
                                + " and earlier.sessionId = entry.sessionId"
                                + " and earlier.meeting.ownerSession = entry.meeting.ownerSession"
                                + " and earlier.meeting.start < entry.meeting.start"
                                + " and earlier.meeting.state <> :cancelled",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("cancelled", MeetingState.CANCELLED)
                .getResultList());
    }
}
