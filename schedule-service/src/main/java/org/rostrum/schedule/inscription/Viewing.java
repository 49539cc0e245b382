package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Forecast;
import org.rostrum.schedule.floor.Forecasting;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.Risk;
import org.rostrum.schedule.floor.Status;

/**
 * A meeting's floor as one reader sees it at one moment. What changes by itself is found for whoever is shown, and for
 * nobody else.
 */
final class Viewing {

    private final Floor floor;
    private final Instant now;
    private final MeetingFrame frame;
    private final Predicate<String> textReadableOf;
    private final Set<UUID> atRisk;

    Viewing(Floor floor, MeetingFrame frame, Instant now, Predicate<String> textReadableOf) {
        this.floor = floor;
        this.now = now;
        this.frame = frame;
        this.textReadableOf = textReadableOf;
        this.atRisk = Risk.endangered(floor, frame.policy(), frame.lists(), now).keySet();
    }

    /**
     * Where one stands that is still to be called.
     *
     * @param position from 1 in the list of speakers of the item
     * @param waitingPosition from 1 on the meeting's waiting list; null when it does not wait
     * @param forecast null when the meeting is over
     */
    record Standing(Integer position, Integer waitingPosition, Forecast forecast) {

        /** Of one that no longer stands. */
        private static final Standing NONE = new Standing(null, null, null);
    }

    Standing standing(Place place) {
        if (!place.status().isPending()) {
            return Standing.NONE;
        }
        List<Place> ahead = floor.ahead(place, frame.policy(), frame.lists());
        int before = (int) ahead.stream()
                .filter(other -> other.list().equals(place.list()))
                .count();
        return new Standing(
                before + 1,
                place.status() == Status.WAITING ? floor.waitingPosition(place) : null,
                frame.meeting().state().takesRequests()
                        ? Forecasting.of(floor, place, ahead, frame.from(now), frame.endsAt())
                        : null);
    }

    Instant now() {
        return now;
    }

    MeetingFrame frame() {
        return frame;
    }

    boolean isTextReadableOf(String delegation) {
        return textReadableOf.test(delegation);
    }

    boolean isAtRisk(UUID inscription) {
        return atRisk.contains(inscription);
    }

    Place place(UUID inscription) {
        return floor.places().get(inscription);
    }

    /** Whether the delegation has another statement under the item. */
    boolean hasAnother(Place place) {
        return floor.places().values().stream()
                .anyMatch(other -> other.status().counts()
                        && other.list().equals(place.list())
                        && other.speaker().delegation().equals(place.speaker().delegation())
                        && !other.inscription().equals(place.inscription()));
    }
}
