package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Charge;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.Speaker;
import org.rostrum.schedule.floor.SpeakerRank;
import org.rostrum.schedule.floor.SpeakingRequest;
import org.rostrum.schedule.floor.Status;
import org.rostrum.schedule.floor.Turn;
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

    /** What the floor knows of each request of a meeting, in the order in which they were made. */
    List<Place> places(UUID meeting) {
        return places(List.of(meeting));
    }

    /** The same for several meetings, in one statement. */
    List<Place> places(Collection<UUID> meetings) {
        return getEntityManager()
                .createQuery(
                        "select id, sessionId, item, delegation, onBehalfOf, speakerRank, category, mode,"
                                + " requestedSeconds, acceptShorter, minimumSeconds, charge, status, grantedSeconds,"
                                + " asked, turnLane, turnNumber, absences, spokenMicros, runningSince, swapOfferedTo"
                                + " from Inscription where meetingId in :meetings order by sequence",
                        PlaceRow.class)
                .setParameter("meetings", meetings)
                .getResultList()
                .stream()
                .map(PlaceRow::place)
                .toList();
    }

    /** What a decision needs of a request; long texts are left where they are. */
    record PlaceRow(
            UUID id,
            UUID session,
            String item,
            String delegation,
            String group,
            SpeakerRank rank,
            Category category,
            Mode mode,
            int requestedSeconds,
            boolean acceptShorter,
            int minimumSeconds,
            Charge charge,
            Status status,
            int grantedSeconds,
            long asked,
            Turn.Lane lane,
            long turn,
            int absences,
            Long spokenMicros,
            Instant runningSince,
            UUID swapOfferedTo) {

        Place place() {
            return new Place(
                    id,
                    new ListKey(session, item),
                    new Speaker(delegation, group, rank),
                    new SpeakingRequest(category, mode, requestedSeconds, acceptShorter, minimumSeconds),
                    charge,
                    status,
                    grantedSeconds,
                    asked,
                    new Turn(lane, turn),
                    absences,
                    Inscription.speech(spokenMicros, runningSince),
                    swapOfferedTo);
        }
    }

    /** Those that stand, waiting or being delivered. */
    List<Inscription> standing(UUID meeting) {
        return list(
                "meetingId = ?1 and status in ?2 order by sequence",
                meeting,
                List.of(Status.ACCEPTED, Status.WAITING, Status.SPEAKING, Status.PAUSED));
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
