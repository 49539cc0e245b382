package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.remotetime.RemoteTime;

class FloorTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void acceptsRemoteStatementOfTheLastSecondAllotted() {
        Decision decision = floor(reserved(1_620)).decide(remote(180), FloorPolicy.STANDARD);
        assertThat(decision).isEqualTo(new Decision.Accepted(180, reserved(1_800)));
    }

    @Test
    void putsRemoteStatementBeyondTheAllottedTimeOnTheWaitingList() {
        Decision decision = floor(reserved(1_621)).decide(remote(180), FloorPolicy.STANDARD);
        assertThat(decision).isEqualTo(new Decision.Queued(1, reserved(1_621).enqueue(180)));
    }

    @Test
    void acceptsExactlyThirtyMinutesAndNotASecondMore() {
        FloorPolicy longStatements = new FloorPolicy(java.util.Map.of(Category.NATIONAL, 3_600), null);
        assertThat(floor(reserved(0)).decide(remote(1_799), longStatements)).isInstanceOf(Decision.Accepted.class);
        assertThat(floor(reserved(0)).decide(remote(1_800), longStatements)).isInstanceOf(Decision.Accepted.class);
        assertThat(floor(reserved(0)).decide(remote(1_801), longStatements)).isInstanceOf(Decision.Queued.class);
    }

    @Test
    void letsNobodyPassWhoeverWaits() {
        Floor floor = new Floor(reserved(1_700).enqueue(180), List.of(waiting(FIRST, 180)));
        assertThat(floor.decide(remote(60), FloorPolicy.STANDARD))
                .isInstanceOfSatisfying(Decision.Queued.class, queued -> assertThat(queued.waitingPosition())
                        .isEqualTo(2));
    }

    @Test
    void acceptsInTheRoomWithoutRemoteTime() {
        SpeakingRequest inRoom = new SpeakingRequest(Category.NATIONAL, Mode.IN_ROOM, 180, false, 1);
        assertThat(floor(reserved(1_800)).decide(inRoom, FloorPolicy.STANDARD))
                .isEqualTo(new Decision.Accepted(180, reserved(1_800)));
    }

    @Test
    void chargesNoRemoteTimeForAPointOfOrder() {
        SpeakingRequest point = new SpeakingRequest(Category.POINT_OF_ORDER, Mode.REMOTE, 120, false, 1);
        assertThat(floor(reserved(1_800)).decide(point, FloorPolicy.STANDARD))
                .isEqualTo(new Decision.Accepted(120, reserved(1_800)));
    }

    @Test
    void refusesMoreThanTheCategoryMaySpeak() {
        assertThat(floor(reserved(0)).decide(remote(180), FloorPolicy.STANDARD)).isInstanceOf(Decision.Accepted.class);
        assertThat(floor(reserved(0)).decide(remote(181), FloorPolicy.STANDARD)).isEqualTo(new Decision.OverLimit(180));
    }

    @Test
    void neverQueuesTheChair() {
        SpeakingRequest chair = new SpeakingRequest(Category.CHAIR, Mode.IN_ROOM, 60, false, 1);
        assertThat(floor(reserved(0)).decide(chair, FloorPolicy.STANDARD)).isEqualTo(new Decision.NeverQueued());
    }

    @Test
    void givesLessToWhoeverAcceptsLessAndNeverBelowTheMinimum() {
        SpeakingRequest short90 = new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, 180, true, 90);
        assertThat(floor(reserved(1_710)).decide(short90, FloorPolicy.STANDARD))
                .isEqualTo(new Decision.Accepted(90, reserved(1_800)));
        assertThat(floor(reserved(1_711)).decide(short90, FloorPolicy.STANDARD)).isInstanceOf(Decision.Queued.class);
    }

    @Test
    void promotesInOrderAndStopsAtTheFirstThatDoesNotFit() {
        Floor floor =
                new Floor(reserved(1_800).enqueue(180).enqueue(60), List.of(waiting(FIRST, 180), waiting(SECOND, 60)));
        assertThat(floor.release(179).promotions()).isEmpty();
        assertThat(floor.release(180).promotions())
                .extracting(Promotion::inscription)
                .containsExactly(FIRST);
        assertThat(floor.release(240).promotions())
                .extracting(Promotion::inscription)
                .containsExactly(FIRST, SECOND);
        assertThat(floor.release(240).after()).isEqualTo(reserved(1_800));
    }

    @Test
    void promotesThoseBehindWhenTheFirstLeavesTheWaitingList() {
        Floor floor =
                new Floor(reserved(1_740).enqueue(180).enqueue(60), List.of(waiting(FIRST, 180), waiting(SECOND, 60)));
        Floor.Released released = floor.leaveWaitingList(FIRST);
        assertThat(released.promotions()).extracting(Promotion::inscription).containsExactly(SECOND);
        assertThat(released.after()).isEqualTo(reserved(1_800));
    }

    private static Floor floor(RemoteTime time) {
        return new Floor(time, List.of());
    }

    private static RemoteTime reserved(int seconds) {
        return RemoteTime.of(1_800).reserve(seconds);
    }

    private static SpeakingRequest remote(int seconds) {
        return new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, seconds, false, 1);
    }

    private static Floor.Waiting waiting(UUID id, int seconds) {
        return new Floor.Waiting(id, remote(seconds));
    }
}
