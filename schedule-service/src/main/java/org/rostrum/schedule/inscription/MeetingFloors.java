package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.AtRisk;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Promotion;
import org.rostrum.schedule.meeting.FloorEffect;
import org.rostrum.schedule.meeting.FloorEffect.Request;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.MeetingFloor;
import org.rostrum.schedule.remotetime.RemoteTime;
import org.rostrum.schedule.session.SessionPolicies;

/** Lets the floor follow its meeting, under the lock that all decisions on it take. */
@ApplicationScoped
class MeetingFloors implements MeetingFloor {

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final Ledger ledger;
    private final Promotions promotions;
    private final ChangeLog changes;

    MeetingFloors(Floors floors, Inscriptions inscriptions, Ledger ledger, Promotions promotions, ChangeLog changes) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.ledger = ledger;
        this.promotions = promotions;
        this.changes = changes;
    }

    @Override
    public FloorEffect reallot(Meeting meeting, SessionPolicies policies) {
        FloorRow row = floors.lock(meeting.id());
        RemoteTime before = row.time();
        int seconds = policies.remoteTime().allot(meeting.scheduledTime());
        List<Promotion> promoted = List.of();
        if (seconds != before.allottedSeconds()) {
            Floor.Released reallotted = new Floor(before, inscriptions.waitingList(meeting.id())).reallot(seconds);
            ledger.enter(row, null, LedgerEntry.Kind.REALLOTTED, seconds, before);
            row.set(reallotted.after());
            promoted = reallotted.promotions();
            promotions.make(promoted, row);
            inscriptions.flush();
        }
        return effect(before, row.time(), promoted, inscriptions.pending(meeting.id()));
    }

    private static FloorEffect effect(
            RemoteTime before, RemoteTime after, List<Promotion> promotions, List<Inscription> pending) {
        Set<UUID> promoted = promotions.stream().map(Promotion::inscription).collect(Collectors.toSet());
        Set<UUID> atRisk = AtRisk.among(
                after,
                pending.stream()
                        .map(one -> new AtRisk.Reservation(one.id(), one.reservedSeconds))
                        .toList());
        return new FloorEffect(
                figures(before),
                figures(after),
                pending.size() - promoted.size(),
                those(pending, atRisk),
                those(pending, promoted),
                List.of(),
                delegations(pending));
    }

    private static List<Request> those(List<Inscription> pending, Set<UUID> ids) {
        return pending.stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> request(one, one.grantedSeconds))
                .toList();
    }

    @Override
    public FloorEffect end(Meeting meeting) {
        FloorRow row = floors.lock(meeting.id());
        RemoteTime before = row.time();
        List<Inscription> pending = inscriptions.pending(meeting.id());
        List<Request> lapsed = pending.stream()
                .map(one -> request(one, one.status == Status.WAITING ? one.requestedSeconds : one.grantedSeconds))
                .toList();
        pending.forEach(one -> lapse(one, row));
        inscriptions.flush();
        return new FloorEffect(
                figures(before), figures(row.time()), 0, List.of(), List.of(), lapsed, delegations(pending));
    }

    private void lapse(Inscription inscription, FloorRow row) {
        InscriptionView seen = InscriptionViews.logged(inscription);
        RemoteTime madeOn = row.time();
        int freed = inscription.reservedSeconds;
        row.set(
                inscription.status == Status.WAITING
                        ? madeOn.dequeue(inscription.requestedSeconds)
                        : madeOn.release(freed));
        inscription.status = Status.LAPSED;
        inscription.reservedSeconds = 0;
        ledger.enter(row, inscription.id(), LedgerEntry.Kind.LAPSED, freed, madeOn);
        changes.record("inscription", inscription.id(), "lapsed", seen, InscriptionViews.logged(inscription));
    }

    @Override
    public void requireRequestsTakenUp(Meeting meeting) {
        // Locked first: who asks for the floor locks it too, and reads the meeting's entries after that.
        floors.lock(meeting.id());
        List<Request> without = inscriptions.pending(meeting.id()).stream()
                .filter(one -> !meeting.takesUp(one.sessionId, new ItemNumber(one.item)))
                .map(one -> request(one, one.grantedSeconds))
                .toList();
        if (!without.isEmpty()) {
            throw ScheduleProblem.ENTRY_IN_USE
                    .because("%d requests for the floor stand under an item that the meeting would no longer take up."
                                    .formatted(without.size())
                            + " Have them withdrawn first.")
                    .with("inscriptions", without)
                    .build();
        }
    }

    @Override
    public void remove(UUID meeting) {
        FloorRow row = floors.lock(meeting);
        if (inscriptions.count("meetingId", meeting) > 0) {
            throw ScheduleProblem.MEETING_IN_USE
                    .because("The floor was asked for at this meeting, and that stays on record. Cancel the meeting"
                            + " instead: POST /v1/meetings/%s:cancel.".formatted(meeting))
                    .with("decisions", row.lastSequence)
                    .build();
        }
        ledger.delete("key.meetingId", meeting);
        floors.delete(row);
        floors.flush();
    }

    private static Request request(Inscription one, int seconds) {
        return new Request(one.id(), one.delegation, one.sessionId, one.item, one.mode.name(), seconds);
    }

    private static List<FloorEffect.Speaker> delegations(List<Inscription> pending) {
        return pending.stream()
                .map(one -> new FloorEffect.Speaker(one.sessionId, one.delegation))
                .distinct()
                .sorted(Comparator.comparing(FloorEffect.Speaker::delegation)
                        .thenComparing(FloorEffect.Speaker::session))
                .toList();
    }

    private static FloorEffect.Figures figures(RemoteTime time) {
        return new FloorEffect.Figures(
                time.allottedSeconds(), time.reservedSeconds(), time.availableSeconds(), time.waitingSeconds());
    }
}
