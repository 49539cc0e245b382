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
import org.rostrum.schedule.remotetime.RemoteTime;

/** Whatever is asked and withdrawn in whatever order, the invariant of floor rule 6 holds. */
class RemoteTimeInvariantTest {

    /** Positive: a request for so many seconds; negative: the so-manieth request is withdrawn. */
    @Property(tries = 2_000)
    void neverReservesMoreThanIsAllotted(
            @ForAll @IntRange(min = 0, max = 1_800) int allotted,
            @ForAll @Size(max = 60) List<@IntRange(min = -40, max = 300) Integer> commands) {
        Meeting meeting = new Meeting(RemoteTime.of(allotted));
        for (int command : commands) {
            if (command > 0) {
                meeting.request(command);
            } else {
                meeting.withdraw(-command);
            }
            assertThat(meeting.time.reservedSeconds())
                    .isEqualTo(meeting.sum(meeting.accepted))
                    .isLessThanOrEqualTo(allotted);
            assertThat(meeting.time.waitingSeconds()).isEqualTo(meeting.sum(meeting.waiting));
            assertThat(meeting.firstWaiting()).isGreaterThan(meeting.time.availableSeconds());
        }
    }

    /** A plain bookkeeping beside the floor, against which its figures are held. */
    private static final class Meeting {
        RemoteTime time;
        final Map<UUID, Integer> accepted = new LinkedHashMap<>();
        final Map<UUID, Integer> waiting = new LinkedHashMap<>();

        Meeting(RemoteTime time) {
            this.time = time;
        }

        void request(int seconds) {
            UUID id = UUID.randomUUID();
            SpeakingRequest request = request(Category.GROUP, seconds);
            switch (floor().decide(request, FloorPolicy.STANDARD)) {
                case Decision.Accepted decision -> {
                    accepted.put(id, decision.grantedSeconds());
                    time = decision.after();
                }
                case Decision.Queued decision -> {
                    waiting.put(id, seconds);
                    time = decision.after();
                }
                case Decision.OverLimit over -> assertThat(seconds).isGreaterThan(over.limitSeconds());
                case Decision.NeverQueued never -> throw new AssertionError(never);
            }
        }

        void withdraw(int index) {
            List<UUID> all = new ArrayList<>(accepted.keySet());
            all.addAll(waiting.keySet());
            if (all.size() <= index) {
                return;
            }
            UUID id = all.get(index);
            Floor.Released released =
                    waiting.containsKey(id) ? floor().leaveWaitingList(id) : floor().release(accepted.get(id));
            accepted.remove(id);
            waiting.remove(id);
            for (Promotion promotion : released.promotions()) {
                assertThat(waiting.remove(promotion.inscription())).isEqualTo(promotion.grantedSeconds());
                accepted.put(promotion.inscription(), promotion.grantedSeconds());
            }
            time = released.after();
        }

        Floor floor() {
            return new Floor(
                    time,
                    waiting.entrySet().stream()
                            .map(entry -> new Floor.Waiting(entry.getKey(), request(Category.GROUP, entry.getValue())))
                            .toList());
        }

        int sum(Map<UUID, Integer> seconds) {
            return seconds.values().stream().mapToInt(Integer::intValue).sum();
        }

        int firstWaiting() {
            return waiting.values().stream().findFirst().orElse(Integer.MAX_VALUE);
        }

        static SpeakingRequest request(Category category, int seconds) {
            return new SpeakingRequest(category, Mode.REMOTE, seconds, false, 1);
        }
    }
}
