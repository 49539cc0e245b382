package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.security.Caller;
import org.rostrum.schedule.floor.FloorEvent;
import org.rostrum.schedule.floor.Outcome;

/** The decisions of each meeting in order, numbered under the lock of its floor. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<LedgerEntry, LedgerEntry.Key> {

    private final Caller caller;
    private final Event<DecisionMade> made;

    Ledger(Caller caller, Event<DecisionMade> made) {
        this.caller = caller;
        this.made = made;
    }

    /** @param now of the decision */
    LedgerEntry enter(FloorRow floor, Outcome.Step step, Instant now) {
        DecisionKind.Told told = DecisionKind.of(step.event(), step.before());
        LedgerEntry entry = new LedgerEntry();
        entry.key = new LedgerEntry.Key(floor.meetingId, floor.nextSequence());
        entry.inscriptionId = step.event() instanceof FloorEvent.OfInscription one ? one.inscription() : null;
        entry.decision = told.kind();
        entry.seconds = told.seconds();
        entry.figures = step.before().figures(now);
        entry.event = step.event();
        entry.decidedAt = now;
        entry.actorId = caller.id();
        persist(entry);
        made.fire(new DecisionMade(entry.decision));
        return entry;
    }

    List<LedgerEntry> page(UUID meeting, long afterSequence, int rows) {
        return find("key.meetingId = ?1 and key.sequence > ?2 order by key.sequence", meeting, afterSequence)
                .page(0, rows)
                .list();
    }
}
