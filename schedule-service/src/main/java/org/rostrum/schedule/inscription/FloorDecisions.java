package org.rostrum.schedule.inscription;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.changelog.ChangeLog.Change;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.FloorEvent;
import org.rostrum.schedule.floor.FloorRules;
import org.rostrum.schedule.floor.Outcome;
import org.rostrum.schedule.floor.Place;

/**
 * The one way in which anything is decided on a floor: its row is locked, the rules decide, and the ledger, the requests,
 * the lists, the figures and the change log are written, all in the caller's transaction.
 */
@ApplicationScoped
class FloorDecisions {

    private static final String TYPE = "inscription";

    private final FloorMemory floors;
    private final Inscriptions inscriptions;
    private final ListRows lists;
    private final Ledger ledger;
    private final ChangeLog changes;
    private final DatabaseTime time;

    FloorDecisions(
            FloorMemory floors,
            Inscriptions inscriptions,
            ListRows lists,
            Ledger ledger,
            ChangeLog changes,
            DatabaseTime time) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.lists = lists;
        this.ledger = ledger;
        this.changes = changes;
        this.time = time;
    }

    /**
     * What was decided.
     *
     * @param entries the ledger's lines, in order
     */
    record Made(Floor before, Floor after, Instant at, List<LedgerEntry> entries) {

        /** The first line about an inscription: what was decided on it, before what followed; null if there is none. */
        LedgerEntry on(UUID inscription) {
            return entries.stream()
                    .filter(entry -> inscription.equals(entry.inscriptionId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Decides on new requests. What is written goes to the database with whatever else the transaction writes.
     *
     * @param row locked
     * @param newcomer the row of a request that has just got its place
     * @throws HttpProblem 404, 409 or 422 if the rules refuse, before anything is written; whose transaction it is says what
     *     becomes of it
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = HttpProblem.class)
    Made decide(FloorRow row, FloorCommand command, MeetingFrame frame, Function<Place, Inscription> newcomer) {
        Instant now = time.nowInTransaction();
        Floor floor = floors.of(row);
        return switch (FloorRules.decide(floor, command, frame.policy(), frame.lists(), now)) {
            case Outcome.Refused refused -> throw Refusals.problem(refused.refusal());
            case Outcome.Decided decided -> write(row, floor, decided, now, newcomer);
        };
    }

    /**
     * Decides on requests that are there, and writes it: their versions are the new ones.
     *
     * @throws HttpProblem 404, 409 or 422 if the rules refuse
     * @throws IllegalStateException if the command brings a new request
     */
    @Transactional(TxType.MANDATORY)
    Made decide(FloorRow row, FloorCommand command, MeetingFrame frame) {
        Made made = decide(row, command, frame, place -> {
            throw new IllegalStateException("Nobody said who " + place + " is");
        });
        inscriptions.flush();
        return made;
    }

    private Made write(
            FloorRow row, Floor before, Outcome.Decided decided, Instant now, Function<Place, Inscription> newcomer) {
        List<LedgerEntry> entries = new ArrayList<>();
        Map<UUID, LedgerEntry> latest = new HashMap<>();
        for (Outcome.Step step : decided.events()) {
            LedgerEntry entry = ledger.enter(row, step, now);
            entries.add(entry);
            if (entry.inscriptionId != null) {
                latest.put(entry.inscriptionId, entry);
            }
            if (step.event() instanceof FloorEvent.PlacesSwapped(UUID one, UUID other)) {
                latest.put(other, entry);
            }
        }
        Floor after = decided.after();
        Made made = new Made(before, after, now, entries);
        List<Change> told = new ArrayList<>();
        latest.forEach((id, entry) -> {
            Place place = after.places().get(id);
            if (!before.places().containsKey(id)) {
                told.add(enter(newcomer.apply(place), place, made));
            } else if (!place.equals(before.places().get(id))) {
                told.add(follow(place, entry, now));
            }
        });
        after.lists().forEach((key, list) -> {
            if (!list.equals(before.lists().get(key))) {
                lists.write(row.meetingId, key, list);
                told.add(new Change(
                        "speakers-list",
                        "%s/%s/%s".formatted(row.meetingId, key.session(), key.item()),
                        "updated",
                        before.lists().get(key),
                        list));
            }
        });
        row.set(after, now);
        floors.becomes(row, after);
        changes.recordAll(told, now);
        return made;
    }

    private Change enter(Inscription newcomer, Place place, Made made) {
        newcomer.sequence = made.on(place.inscription()).key.sequence();
        newcomer.requestedAt = made.at();
        newcomer.follow(place, made.at());
        inscriptions.persist(newcomer);
        return Change.created(TYPE, newcomer.id(), InscriptionViews.logged(newcomer));
    }

    private Change follow(Place place, LedgerEntry entry, Instant now) {
        Inscription inscription = inscriptions.require(place.inscription());
        InscriptionView seen = InscriptionViews.logged(inscription);
        inscription.follow(place, now);
        return new Change(TYPE, inscription.id(), entry.decision.past(), seen, InscriptionViews.logged(inscription));
    }
}
