package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.rostrum.schedule.floor.AtRisk.Reservation;
import org.rostrum.schedule.remotetime.RemoteTime;

class AtRiskTest {

    @Example
    void endangersTheLastBySoMuchAsASecond() {
        List<Reservation> two = reservations(List.of(600, 300));
        assertThat(AtRisk.among(RemoteTime.of(900), two)).isEmpty();
        assertThat(AtRisk.among(RemoteTime.of(899), two))
                .containsExactly(two.getLast().inscription());
        assertThat(AtRisk.among(RemoteTime.of(599), two)).hasSize(2);
    }

    @Property
    void leavesARestThatFitsAndEndangersNoMoreThanNeedBe(
            @ForAll @IntRange(min = 0, max = 1_800) int allotted,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 300) Integer> seconds) {
        List<Reservation> all = reservations(seconds);
        var atRisk = AtRisk.among(RemoteTime.of(allotted), all);
        List<Reservation> safe = all.subList(0, all.size() - atRisk.size());
        assertThat(safe).noneMatch(one -> atRisk.contains(one.inscription()));
        assertThat(sum(safe)).isLessThanOrEqualTo(allotted);
        if (safe.size() < all.size()) {
            assertThat(sum(all.subList(0, safe.size() + 1))).isGreaterThan(allotted);
        }
    }

    private static int sum(List<Reservation> reservations) {
        return reservations.stream().mapToInt(Reservation::reservedSeconds).sum();
    }

    private static List<Reservation> reservations(List<Integer> seconds) {
        return IntStream.range(0, seconds.size())
                .mapToObj(i -> new Reservation(new UUID(0, i), seconds.get(i)))
                .toList();
    }
}
