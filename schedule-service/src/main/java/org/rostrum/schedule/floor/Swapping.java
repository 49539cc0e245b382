package org.rostrum.schedule.floor;

import java.util.Optional;
import java.util.UUID;

/** Two delegations exchange their places in a list; the time each has stays its own (floor rule 10). */
final class Swapping {

    private Swapping() {}

    static Optional<Refusal> offer(Place place, UUID other, Proceedings proceedings) {
        Optional<Refusal> refusal = refusal(place, other, proceedings);
        if (refusal.isEmpty()) {
            proceedings.add(new FloorEvent.SwapOffered(place.inscription(), other));
        }
        return refusal;
    }

    /** @param place of whoever accepts @param other who offered */
    static Optional<Refusal> accept(Place place, UUID other, Proceedings proceedings) {
        Optional<Refusal> refusal = refusal(place, other, proceedings);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean offered = place.inscription()
                .equals(proceedings.floor().place(other).orElseThrow().swapOfferedTo());
        if (!offered) {
            return Optional.of(new Refusal.NoOffer());
        }
        proceedings.add(new FloorEvent.PlacesSwapped(other, place.inscription()));
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Place place, UUID otherId, Proceedings proceedings) {
        Optional<Place> other = proceedings.floor().place(otherId);
        if (other.isEmpty()) {
            return Optional.of(new Refusal.Unknown(otherId));
        }
        boolean possible = place.status() == Status.ACCEPTED
                && other.get().status() == Status.ACCEPTED
                && place.list().equals(other.get().list())
                && !place.inscription().equals(otherId);
        return possible && exchanges(place, other.get(), proceedings)
                ? Optional.empty()
                : Optional.of(new Refusal.NoSwap());
    }

    /** Whether the list's order lets them: a rank, a group or a right of reply stays where it is. */
    private static boolean exchanges(Place one, Place other, Proceedings proceedings) {
        Floor before = proceedings.floor();
        Floor after = before.after(new FloorEvent.PlacesSwapped(one.inscription(), other.inscription()));
        return position(one, before, proceedings) == position(other, after, proceedings)
                && position(other, before, proceedings) == position(one, after, proceedings);
    }

    private static int position(Place place, Floor floor, Proceedings proceedings) {
        return floor.queue(place.list(), proceedings.policy()).stream()
                .map(Place::inscription)
                .toList()
                .indexOf(place.inscription());
    }
}
