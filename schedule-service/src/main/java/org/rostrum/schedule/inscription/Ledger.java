package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Caller;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The decisions of each meeting in order, numbered under the lock of its floor. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<LedgerEntry, LedgerEntry.Key> {

    private final DatabaseTime time;
    private final Caller caller;

    Ledger(DatabaseTime time, Caller caller) {
        this.time = time;
        this.caller = caller;
    }

    /** @param madeOn the figures the decision was made on */
    LedgerEntry enter(FloorRow floor, UUID inscription, LedgerEntry.Kind kind, int seconds, RemoteTime madeOn) {
        LedgerEntry entry = new LedgerEntry();
        entry.key = new LedgerEntry.Key(floor.meetingId, floor.nextSequence());
        entry.inscriptionId = inscription;
        entry.decision = kind;
        entry.seconds = seconds;
        entry.figures = madeOn;
        entry.decidedAt = time.now();
        entry.actorId = caller.id();
        persist(entry);
        return entry;
    }

    List<LedgerEntry> page(UUID meeting, long afterSequence, int rows) {
        return find("key.meetingId = ?1 and key.sequence > ?2 order by key.sequence", meeting, afterSequence)
                .page(0, rows)
                .list();
    }
}
