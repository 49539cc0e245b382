package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Forecast;
import org.rostrum.schedule.floor.Forecasting;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.Risk;

/** A meeting's floor as one reader sees it at one moment: what changes by itself, computed once for all requests. */
final class Viewing {

    private final Floor floor;
    private final Instant now;
    private final MeetingFrame frame;
    private final Predicate<String> textReadableOf;
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final Map<UUID, Integer> waitingPositions = new HashMap<>();
    private final Map<UUID, Forecast> forecasts = new HashMap<>();
    private final Set<UUID> atRisk;

    Viewing(Floor floor, MeetingFrame frame, Instant now, Predicate<String> textReadableOf) {
        this.floor = floor;
        this.now = now;
        this.frame = frame;
        this.textReadableOf = textReadableOf;
        this.atRisk = Risk.endangered(floor, frame.policy(), frame.lists(), now).keySet();
        List<Place> called = floor.callingOrder(frame.policy(), frame.lists());
        Map<ListKey, Integer> places = new HashMap<>();
        called.forEach(place -> positions.put(place.inscription(), places.merge(place.list(), 1, Integer::sum)));
        List<Place> waiting = floor.waitingList();
        for (int i = 0; i < waiting.size(); i++) {
            waitingPositions.put(waiting.get(i).inscription(), i + 1);
        }
        if (frame.meeting().state().takesRequests()) {
            Forecasting.of(floor, called, frame.from(now), frame.endsAt())
                    .forEach(forecast -> forecasts.put(forecast.inscription(), forecast));
        }
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

    /** From 1 in the list of speakers of the item; null once it no longer stands. */
    Integer position(UUID inscription) {
        return positions.get(inscription);
    }

    /** From 1 on the meeting's waiting list; null when it does not wait. */
    Integer waitingPosition(UUID inscription) {
        return waitingPositions.get(inscription);
    }

    boolean isAtRisk(UUID inscription) {
        return atRisk.contains(inscription);
    }

    /** Null once it no longer stands, or when the meeting is over. */
    Forecast forecast(UUID inscription) {
        return forecasts.get(inscription);
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
