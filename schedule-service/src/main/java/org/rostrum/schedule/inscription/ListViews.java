package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.Risk;
import org.rostrum.schedule.floor.SpeakersList;

/** Makes of a floor what callers see of its lists of speakers. */
final class ListViews {

    private final MeetingFrame frame;
    private final Floor floor;
    private final Instant now;
    private final Set<UUID> atRisk;

    ListViews(MeetingFrame frame, Floor floor, Instant now) {
        this.frame = frame;
        this.floor = floor;
        this.now = now;
        this.atRisk = Risk.endangered(floor, frame.policy(), frame.lists(), now).keySet();
    }

    ListView of(ListKey key) {
        SpeakersList list = floor.list(key);
        List<ListView.Entry> speaking = floor.places().values().stream()
                .filter(place -> place.list().equals(key) && place.status().isBeingDelivered())
                .map(this::entry)
                .toList();
        return new ListView(
                frame.meeting().id(),
                key.session(),
                key.item(),
                frame.meeting().state().takesRequests() ? list.stateAt(now) : SpeakersList.State.CLOSED,
                frame.inZone(list.opensAt()),
                frame.inZone(list.closesAt()),
                floor.order(key, frame.policy()),
                floor.seed(),
                limits(key),
                speaking,
                floor.queue(key, frame.policy()).stream().map(this::entry).toList());
    }

    private Map<Category, Integer> limits(ListKey key) {
        Map<Category, Integer> limits = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            floor.limit(category, key, frame.policy()).ifPresent(seconds -> limits.put(category, seconds));
        }
        return limits;
    }

    private ListView.Entry entry(Place place) {
        return new ListView.Entry(
                place.inscription(),
                place.speaker().delegation(),
                place.speaker().group(),
                place.category(),
                place.request().mode(),
                place.status(),
                place.grantedSeconds(),
                place.spokenSeconds(now),
                place.turn().number(),
                atRisk.contains(place.inscription()));
    }
}
