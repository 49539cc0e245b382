package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Floor;
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
        return list("meetingId = ?1 and status = ?2 order by sequence", meeting, Status.WAITING).stream()
                .map(Inscription::waiting)
                .toList();
    }

    /** From 1: the place in the list of speakers of its item. */
    int position(Inscription inscription) {
        return (int) count(
                "meetingId = ?1 and sessionId = ?2 and item = ?3 and status in ?4 and sequence <= ?5",
                inscription.meetingId,
                inscription.sessionId,
                inscription.item,
                List.of(Status.ACCEPTED, Status.WAITING),
                inscription.sequence);
    }

    /** From 1: the place on the meeting's waiting list. */
    int waitingPosition(Inscription inscription) {
        return (int) count(
                "meetingId = ?1 and status = ?2 and sequence <= ?3",
                inscription.meetingId,
                Status.WAITING,
                inscription.sequence);
    }

    /** Whether the delegation has another request under the item that stands or was heard. */
    boolean hasAnother(Inscription inscription) {
        return count(
                        "meetingId = ?1 and sessionId = ?2 and item = ?3 and delegation = ?4 and status not in ?5 and id <> ?6",
                        inscription.meetingId,
                        inscription.sessionId,
                        inscription.item,
                        inscription.delegation,
                        List.of(Status.WITHDRAWN, Status.LAPSED, Status.CARRIED_OVER),
                        inscription.id())
                > 0;
    }
}
