package org.rostrum.schedule.floor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Speakers not reached go on at the next meeting that takes the item (floor rule 18). */
final class CarryingOver {

    private CarryingOver() {}

    /** Those who leave, in the order in which they would have been called. */
    static List<Place> leaving(ListKey list, Floor floor, FloorPolicy policy) {
        Comparator<Place> order = floor.order(list, policy).comparator(floor.seed());
        return floor.places().values().stream()
                .filter(place -> place.list().equals(list))
                .filter(place -> place.status().isPending() || floor.closed() && wasNotReached(place))
                .sorted(order)
                .toList();
    }

    /** When a meeting is over, whoever stood on a list has lapsed. Those called twice in vain have a clock that ran. */
    private static boolean wasNotReached(Place place) {
        return place.status() == Status.LAPSED && place.speech() == null;
    }

    static Optional<Refusal> carryOver(FloorCommand.CarryOver command, Proceedings proceedings) {
        for (Place place : leaving(command.list(), proceedings.floor(), proceedings.policy())) {
            proceedings.add(new FloorEvent.CarriedOver(place.inscription(), command.meeting()));
        }
        if (!proceedings.floor().closed()) {
            proceedings.promote();
        }
        return Optional.empty();
    }

    /** In the room they head the list; remote ones head the waiting list, and displace nobody who has been accepted. */
    static Optional<Refusal> receive(FloorCommand.Receive command, Proceedings proceedings) {
        for (FloorCommand.Arrival arrival : command.places()) {
            Asking.place(
                    Place.asked(
                            arrival.inscription(),
                            arrival.list(),
                            arrival.speaker(),
                            arrival.request(),
                            Charge.of(arrival.request(), proceedings.policy()),
                            new Turn(Turn.Lane.CARRIED_OVER, proceedings.floor().lastTurn() + 1)),
                    proceedings);
        }
        return Optional.empty();
    }
}
