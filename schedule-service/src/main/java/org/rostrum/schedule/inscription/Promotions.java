package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.schedule.floor.Promotion;

/** Gives those who waited the time that came free; the floor is locked and has its new figures. */
@ApplicationScoped
class Promotions {

    private final Inscriptions inscriptions;
    private final Ledger ledger;
    private final ChangeLog changes;

    Promotions(Inscriptions inscriptions, Ledger ledger, ChangeLog changes) {
        this.inscriptions = inscriptions;
        this.ledger = ledger;
        this.changes = changes;
    }

    void make(List<Promotion> promotions, FloorRow row) {
        for (Promotion promotion : promotions) {
            Inscription promoted = inscriptions.require(promotion.inscription());
            InscriptionView seen = InscriptionViews.logged(promoted);
            promoted.status = Status.ACCEPTED;
            promoted.grantedSeconds = promotion.grantedSeconds();
            promoted.reservedSeconds = promotion.grantedSeconds();
            ledger.enter(row, promoted.id(), LedgerEntry.Kind.PROMOTED, promotion.grantedSeconds(), promotion.before());
            changes.record("inscription", promoted.id(), "promoted", seen, InscriptionViews.logged(promoted));
        }
    }
}
