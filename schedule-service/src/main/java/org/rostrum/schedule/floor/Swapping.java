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
        return possible ? Optional.empty() : Optional.of(new Refusal.NoSwap());
    }
}
