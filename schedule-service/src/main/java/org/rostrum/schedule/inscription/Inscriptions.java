package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.SpeakingRequest;
import org.rostrum.web.WebProblem;

/** The table of requests for the floor. */
@ApplicationScoped
class Inscriptions implements PanacheRepositoryBase<Inscription, UUID> {

    /** @throws RuntimeException 404 if there is none */
    Inscription require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because(
                        "There is no inscription %s. GET /v1/meetings/{meeting}/inscriptions lists them.".formatted(id))
                .build());
    }

    /** In the order in which the requests were made. */
    List<Inscription> page(UUID meeting, long afterSequence, int rows) {
        return find("meetingId = ?1 and sequence > ?2 order by sequence", meeting, afterSequence)
                .page(0, rows)
                .list();
    }

    /** Those that wait for remote time, first come first. */
    List<Floor.Waiting> waitingList(UUID meeting) {
        return getEntityManager()
                .createQuery(
                        "select id, category, mode, requestedSeconds, acceptShorter, minimumSeconds from Inscription"
                                + " where meetingId = :meeting and status = :waiting order by sequence",
                        WaitingRow.class)
                .setParameter("meeting", meeting)
                .setParameter("waiting", Status.WAITING)
                .getResultList()
                .stream()
                .map(WaitingRow::waiting)
                .toList();
    }

    /** What a decision needs of a request that waits; long texts are left where they are. */
    record WaitingRow(
            UUID id, Category category, Mode mode, int requestedSeconds, boolean acceptShorter, int minimumSeconds) {

        Floor.Waiting waiting() {
            return new Floor.Waiting(
                    id, new SpeakingRequest(category, mode, requestedSeconds, acceptShorter, minimumSeconds));
        }
    }

    /** The requests that stand and have not begun, in the order in which they were made. */
    List<Inscription> pending(UUID meeting) {
        return list(
                "meetingId = ?1 and status in ?2 order by sequence", meeting, List.of(Status.ACCEPTED, Status.WAITING));
    }

    /** What of the meeting stands or was heard, in one statement. */
    SpeakersList speakers(UUID meeting) {
        return new SpeakersList(getEntityManager()
                .createQuery(
                        "select id, sessionId, item, delegation, status, reservedSeconds, sequence from Inscription"
                                + " where meetingId = :meeting and status not in :gone order by sequence",
                        SpeakersList.Place.class)
                .setParameter("meeting", meeting)
                .setParameter("gone", List.of(Status.WITHDRAWN, Status.LAPSED, Status.CARRIED_OVER))
                .getResultList());
    }

    /** A delegation's requests at some meetings with the time of the latest decision on each, in one statement. */
    List<Statements.Statement> statements(String delegation, Collection<UUID> meetings) {
        return getEntityManager()
                .createQuery(
                        "select inscription.id, inscription.meetingId, inscription.sessionId, inscription.item,"
                                + " inscription.delegation, inscription.mode, inscription.status,"
                                + " inscription.grantedSeconds, inscription.version,"
                                + " (select max(entry.decidedAt) from LedgerEntry entry"
                                + " where entry.key.meetingId = inscription.meetingId"
                                + " and entry.inscriptionId = inscription.id)"
                                + " from Inscription inscription where inscription.delegation = :delegation"
                                + " and inscription.meetingId in :meetings order by inscription.requestedAt, inscription.id",
                        Statements.Statement.class)
                .setParameter("delegation", delegation)
                .setParameter("meetings", meetings)
                .getResultList();
    }
}
