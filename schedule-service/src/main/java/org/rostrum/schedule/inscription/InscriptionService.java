package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.delegation.Delegations;
import org.rostrum.schedule.floor.Decision;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.remotetime.RemoteTime;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.SessionPolicies;
import org.rostrum.schedule.session.Sessions;

/** Decides on requests for the floor, each decision in one transaction that locks the floor of its meeting. */
@ApplicationScoped
class InscriptionService {

    private static final String TYPE = "inscription";

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final Ledger ledger;
    private final Promotions promotions;
    private final Meetings meetings;
    private final Sessions sessions;
    private final Delegations delegations;
    private final InscriptionViews views;
    private final ChangeLog changes;
    private final DatabaseTime time;

    InscriptionService(
            Floors floors,
            Inscriptions inscriptions,
            Ledger ledger,
            Promotions promotions,
            Meetings meetings,
            Sessions sessions,
            Delegations delegations,
            InscriptionViews views,
            ChangeLog changes,
            DatabaseTime time) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.ledger = ledger;
        this.promotions = promotions;
        this.meetings = meetings;
        this.sessions = sessions;
        this.delegations = delegations;
        this.views = views;
        this.changes = changes;
        this.time = time;
    }

    /** A request as its reader sees it, with the tag of that. */
    record Viewed(InscriptionView view, EntityTag tag) {}

    /**
     * Takes a request for the floor: accepted, or on the waiting list.
     *
     * @throws RuntimeException 404 no such meeting, 409 the meeting takes no requests any more, 422 the item is not
     *     taken up there, the delegation is not listed, or the time is over the category's limit
     */
    @Transactional
    Viewed inscribe(UUID meetingId, InscriptionRequest request) {
        FloorRow row = floors.lock(meetingId);
        Meeting meeting = meetings.require(meetingId);
        UUID session = request.session() == null ? meeting.ownerSession() : request.session();
        requireTakenUp(meeting, session, request);
        Session owner = sessions.require(meeting.ownerSession());
        requireListed(request.delegation(), owner.policies());

        RemoteTime before = row.time();
        Floor floor = new Floor(before, inscriptions.waitingList(meetingId));
        Decision decision =
                floor.decide(request.speakingRequest(), owner.policies().floor());
        return switch (decision) {
            case Decision.Accepted accepted -> {
                Inscription placed = placed(request, row, session, Status.ACCEPTED, accepted.grantedSeconds());
                placed.reservedSeconds = accepted.after().reservedSeconds() - before.reservedSeconds();
                row.set(accepted.after());
                yield entered(placed, row, LedgerEntry.Kind.ACCEPTED, accepted.grantedSeconds(), before);
            }
            case Decision.Queued queued -> {
                Inscription placed = placed(request, row, session, Status.WAITING, 0);
                row.set(queued.after());
                yield entered(placed, row, LedgerEntry.Kind.WAITING, request.requestedSeconds(), before);
            }
            case Decision.OverLimit over ->
                throw ScheduleProblem.SPEAKING_TIME_OVER_LIMIT
                        .because("%s may speak for %d seconds; ask for that or less."
                                .formatted(request.category(), over.limitSeconds()))
                        .with("limitSeconds", over.limitSeconds())
                        .with("requestedSeconds", request.requestedSeconds())
                        .build();
            case Decision.NeverQueued ignored ->
                throw ScheduleProblem.CATEGORY_NOT_QUEUED
                        .because("%s is given the floor without a place on the list.".formatted(request.category()))
                        .build();
        };
    }

    /**
     * Withdraws a request; the time it had goes to those who wait.
     *
     * @throws RuntimeException 409 if it no longer stands
     */
    @Transactional
    Viewed withdraw(UUID id) {
        UUID meeting = inscriptions.require(id).meetingId;
        FloorRow row = floors.lock(meeting);
        // Read before the lock was had, so perhaps decided upon since.
        Inscription inscription = inscriptions.require(id);
        inscriptions.getEntityManager().refresh(inscription);
        if (!inscription.status.isPending()) {
            throw ScheduleProblem.INSCRIPTION_SETTLED
                    .because("It is %s and cannot be withdrawn.".formatted(inscription.status))
                    .with("inscriptionStatus", inscription.status)
                    .build();
        }
        InscriptionView seen = InscriptionViews.logged(inscription);
        RemoteTime before = row.time();
        int freed = inscription.reservedSeconds;
        Floor floor = new Floor(before, inscriptions.waitingList(meeting));
        Floor.Released released =
                inscription.status == Status.WAITING ? floor.leaveWaitingList(id) : floor.release(freed);

        inscription.status = Status.WITHDRAWN;
        inscription.reservedSeconds = 0;
        LedgerEntry entry = ledger.enter(row, id, LedgerEntry.Kind.WITHDRAWN, freed, before);
        row.set(released.after());
        promotions.make(released.promotions(), row);
        inscriptions.flush();
        InscriptionView view = views.of(inscription, entry);
        changes.record(TYPE, id, "withdrawn", seen, InscriptionViews.logged(inscription));
        return new Viewed(view, InscriptionViews.tag(inscription, view));
    }

    private void requireListed(String delegation, SessionPolicies policies) {
        if (policies.delegations() == SessionPolicies.DelegationList.CLOSED && !delegations.isListed(delegation)) {
            throw ScheduleProblem.UNKNOWN_DELEGATION
                    .because("The session takes listed delegations only, and %s is not listed. See GET /v1/delegations."
                            .formatted(delegation))
                    .with("delegation", delegation)
                    .build();
        }
    }

    private static void requireTakenUp(Meeting meeting, UUID session, InscriptionRequest request) {
        if (!meeting.state().takesRequests()) {
            throw ScheduleProblem.LIST_CLOSED
                    .because("The meeting is %s and takes no requests for the floor.".formatted(meeting.state()))
                    .build();
        }
        if (!meeting.takesUp(session, request.item())) {
            throw ScheduleProblem.ITEM_NOT_AT_MEETING
                    .because("Item %s of session %s is not taken up at this meeting. See the meeting's entries."
                            .formatted(request.item(), session))
                    .with("item", request.item())
                    .with("items", meeting.ownItems())
                    .build();
        }
    }

    private Inscription placed(InscriptionRequest request, FloorRow row, UUID session, Status status, int granted) {
        Inscription placed = new Inscription();
        placed.meetingId = row.meetingId;
        placed.sessionId = session;
        placed.item = request.item().text();
        placed.delegation = request.delegation();
        placed.onBehalfOf = request.onBehalfOf();
        placed.speaker = request.speaker();
        placed.category = request.category();
        placed.mode = request.mode();
        placed.requestedSeconds = request.requestedSeconds();
        placed.grantedSeconds = granted;
        placed.acceptShorter = request.acceptShorter();
        placed.minimumSeconds = request.speakingRequest().minimumSeconds();
        placed.language = request.language() == null ? null : request.language().code();
        placed.advanceText = request.advanceText();
        placed.status = status;
        placed.requestedAt = time.now();
        return placed;
    }

    private Viewed entered(Inscription placed, FloorRow row, LedgerEntry.Kind kind, int seconds, RemoteTime madeOn) {
        LedgerEntry entry = ledger.enter(row, placed.id(), kind, seconds, madeOn);
        placed.sequence = entry.key.sequence();
        inscriptions.persistAndFlush(placed);
        InscriptionView view = views.of(placed, entry);
        changes.created(TYPE, placed.id(), InscriptionViews.logged(placed));
        return new Viewed(view, InscriptionViews.tag(placed, view));
    }
}
