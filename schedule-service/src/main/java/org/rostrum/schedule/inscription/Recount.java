package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.inscription.RemoteTimeView.Figures;

/** Recomputes a floor from its ledger, exactly (floor rule 11), and says where what is stored differs. */
@ApplicationScoped
class Recount {

    private static final int PAGE = 1_000;

    private final Floors floors;
    private final Ledger ledger;
    private final DatabaseTime time;

    Recount(Floors floors, Ledger ledger, DatabaseTime time) {
        this.floors = floors;
        this.ledger = ledger;
        this.time = time;
    }

    /** @throws RuntimeException 404 no such meeting, 409 the ledger has lines without their events */
    @Transactional
    RecountView of(UUID meeting) {
        // Locked, so that no decision falls between the ledger and what it is compared with.
        FloorRow row = floors.lock(meeting);
        Floor stored = floors.floor(row);
        Floor recomputed = row.first();
        long sequence = 0;
        List<String> differences = new ArrayList<>();
        List<LedgerEntry> page;
        do {
            page = ledger.page(meeting, sequence, PAGE);
            for (LedgerEntry entry : page) {
                if (entry.event == null) {
                    throw ScheduleProblem.LEDGER_NOT_RECOMPUTABLE
                            .because("Line %d of the ledger was written by a version that kept no events."
                                    .formatted(entry.key.sequence()))
                            .build();
                }
                if (entry.key.sequence() != sequence + 1) {
                    differences.add("The ledger has no line %d".formatted(sequence + 1));
                }
                sequence = entry.key.sequence();
                recomputed = recomputed.after(entry.event);
            }
            ledger.getEntityManager().clear();
        } while (page.size() == PAGE);
        compare(recomputed, stored, differences);
        Instant now = time.now();
        return new RecountView(
                meeting,
                sequence,
                differences.isEmpty(),
                Figures.of(recomputed.figures(now)),
                Figures.of(stored.figures(now)),
                differences);
    }

    private static void compare(Floor recomputed, Floor stored, List<String> differences) {
        note("allottedSeconds", recomputed.allottedSeconds(), stored.allottedSeconds(), differences);
        note("overriddenSeconds", recomputed.overriddenSeconds(), stored.overriddenSeconds(), differences);
        note("usedSeconds", recomputed.usedSeconds(), stored.usedSeconds(), differences);
        note("exemptSeconds", recomputed.exemptSeconds(), stored.exemptSeconds(), differences);
        note("closed", recomputed.closed(), stored.closed(), differences);
        note("at risk", recomputed.atRisk(), stored.atRisk(), differences);
        note("lists", recomputed.lists(), stored.lists(), differences);
        note("inscriptions", recomputed.places().keySet(), stored.places().keySet(), differences);
        recomputed
                .places()
                .forEach((id, place) ->
                        note("inscription " + id, place, stored.places().get(id), differences));
    }

    private static void note(String what, Object recomputed, Object stored, List<String> differences) {
        if (!Objects.equals(recomputed, stored)) {
            differences.add("%s: the ledger says %s, stored is %s".formatted(what, recomputed, stored));
        }
    }
}
