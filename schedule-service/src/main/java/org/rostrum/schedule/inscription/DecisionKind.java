package org.rostrum.schedule.inscription;

import java.util.UUID;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.FloorEvent;
import org.rostrum.schedule.floor.Place;

/** What was decided, as the ledger names it. */
public enum DecisionKind {
    ACCEPTED,
    WAITING,
    PROMOTED,
    WITHDRAWN,
    SWITCHED,
    TIME_CHANGED,
    SWAP_OFFERED,
    SWAPPED,
    FLOOR_GIVEN,
    PAUSED,
    RESUMED,
    DELIVERED,
    MOVED_TO_END,
    LAPSED,
    CARRIED_OVER,
    GRANTED,
    SHORTENED,
    AT_RISK,
    SECURED,
    LIMITS_CUT,
    LIST_OPENED,
    LIST_CLOSED,
    LIST_SET,
    REALLOTTED,
    CLOSED;

    /** @param seconds the figure that matters: granted, given back, spoken, missing or allotted; 0 where there is none */
    record Told(DecisionKind kind, int seconds) {}

    static Told of(FloorEvent event, Floor before) {
        return switch (event) {
            case FloorEvent.Accepted(Place place) -> new Told(ACCEPTED, place.grantedSeconds());
            case FloorEvent.Queued(Place place) ->
                new Told(WAITING, place.request().requestedSeconds());
            case FloorEvent.Promoted promoted -> new Told(PROMOTED, promoted.grantedSeconds());
            case FloorEvent.Withdrawn(UUID id) -> new Told(WITHDRAWN, held(id, before));
            case FloorEvent.Switched switched -> new Told(SWITCHED, switched.grantedSeconds());
            case FloorEvent.TimeChanged changed -> new Told(TIME_CHANGED, changed.grantedSeconds());
            case FloorEvent.SwapOffered ignored -> new Told(SWAP_OFFERED, 0);
            case FloorEvent.PlacesSwapped ignored -> new Told(SWAPPED, 0);
            case FloorEvent.FloorGiven given ->
                new Told(FLOOR_GIVEN, before.places().get(given.inscription()).grantedSeconds());
            case FloorEvent.Paused paused ->
                new Told(PAUSED, before.places().get(paused.inscription()).spokenSeconds(paused.at()));
            case FloorEvent.Resumed resumed ->
                new Told(RESUMED, before.places().get(resumed.inscription()).spokenSeconds(resumed.at()));
            case FloorEvent.Delivered delivered -> new Told(DELIVERED, delivered.seconds());
            case FloorEvent.MovedToEnd ignored -> new Told(MOVED_TO_END, 0);
            case FloorEvent.Lapsed lapsed -> new Told(LAPSED, held(lapsed.inscription(), before));
            case FloorEvent.CarriedOver carried -> new Told(CARRIED_OVER, held(carried.inscription(), before));
            case FloorEvent.Granted granted -> new Told(GRANTED, granted.seconds());
            case FloorEvent.Shortened shortened -> new Told(SHORTENED, shortened.grantedSeconds());
            case FloorEvent.AtRisk risk -> new Told(AT_RISK, risk.missingSeconds());
            case FloorEvent.Secured ignored -> new Told(SECURED, 0);
            case FloorEvent.LimitsCut ignored -> new Told(LIMITS_CUT, 0);
            case FloorEvent.ListOpened ignored -> new Told(LIST_OPENED, 0);
            case FloorEvent.ListClosed ignored -> new Told(LIST_CLOSED, 0);
            case FloorEvent.ListSet ignored -> new Told(LIST_SET, 0);
            case FloorEvent.Allotted allotted -> new Told(REALLOTTED, allotted.seconds());
            case FloorEvent.Closed ignored -> new Told(CLOSED, 0);
        };
    }

    /** In kebab case, as the change log says what was done. */
    String past() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static int held(UUID inscription, Floor before) {
        return before.places().get(inscription).reservedSeconds();
    }
}
