package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Property(tries = 500)
    void isWhatAMapInTheOrderOfAskingWouldBe(@ForAll @Size(max = 400) List<@IntRange(min = 0, max = 250) Integer> ids) {
        Map<UUID, Place> plain = new LinkedHashMap<>();
        Places places = Places.NONE;
        int turn = 0;
        for (int id : ids) {
            Place before = places.get(new UUID(0, id));
            Place changed = before == null ? asked(id, ++turn) : next(before);
            plain.put(changed.inscription(), changed);
            places = places.with(changed);
        }
        assertThat(places).hasSize(plain.size()).isEqualTo(plain);
        assertThat(List.copyOf(places.values())).isEqualTo(List.copyOf(plain.values()));
        assertThat(List.copyOf(places.keySet())).isEqualTo(List.copyOf(plain.keySet()));
        assertThat(places.reservedSeconds())
                .isEqualTo(
                        plain.values().stream().mapToInt(Place::reservedSeconds).sum());
        assertThat(places.waitingSeconds())
                .isEqualTo(
                        plain.values().stream().mapToInt(Place::waitingSeconds).sum());
        assertThat(places.runningSeconds(FloorScene.START))
                .isEqualTo(plain.values().stream()
                        .mapToInt(place -> place.runningSeconds(FloorScene.START))
                        .sum());
        assertThat(places.begun())
                .containsExactlyInAnyOrderElementsOf(plain.values().stream()
                        .filter(place -> place.status().isBeingDelivered())
                        .toList());
        for (int available : new int[] {0, 10, 11, 60, 150, 259, 260}) {
            if (plain.values().stream()
                    .anyMatch(place ->
                            place.status() == Status.WAITING && place.request().takes(available) > 0)) {
                assertThat(places.mayBePromotedWith(available)).isTrue();
            }
        }
        if (places.waitingSeconds() == 0) {
            assertThat(places.mayBePromotedWith(1_800)).isFalse();
        }
        Places read = Places.of(plain.values());
        assertThat(read).isEqualTo(places);
        assertThat(read.reservedSeconds()).isEqualTo(places.reservedSeconds());
        assertThat(read.waitingSeconds()).isEqualTo(places.waitingSeconds());
        assertThat(read.begun()).containsExactlyInAnyOrderElementsOf(places.begun());
    }

    @Test
    void staysWhatItWasWhenAnotherIsMadeOfIt() {
        List<Places> all = new ArrayList<>(List.of(Places.NONE));
        for (int id = 1; id <= 100; id++) {
            all.add(all.getLast().with(asked(id, id)));
        }
        Places changed = all.getLast().with(next(all.getLast().get(new UUID(0, 1))));
        for (int size = 0; size <= 100; size++) {
            assertThat(all.get(size)).hasSize(size);
            assertThat(all.get(size).values())
                    .extracting(Place::asked)
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, size)
                            .boxed()
                            .toList());
        }
        assertThat(all.getLast().get(new UUID(0, 1)).status()).isEqualTo(Status.WAITING);
        assertThat(changed.get(new UUID(0, 1)).status()).isEqualTo(Status.ACCEPTED);
    }

    private static Place asked(int id, int turn) {
        return Place.asked(
                new UUID(0, id),
                FloorScene.ITEM,
                new Speaker("AT", null, SpeakerRank.DELEGATE),
                new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 10 + id, false, 1),
                Charge.REMOTE_TIME,
                Turn.regular(turn));
    }

    /** Waiting, accepted, speaking, delivered, and again. */
    private static Place next(Place place) {
        return switch (place.status()) {
            case WAITING -> place.accepted(place.request().requestedSeconds());
            case ACCEPTED -> place.begun(FloorScene.START);
            case SPEAKING -> place.delivered(FloorScene.START.plusSeconds(7));
            default -> place.waiting();
        };
    }
}
