package org.rostrum.schedule.remotetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemoteTimePolicyTest {

    @Test
    void allotsThirtyMinutesToThreeHours() {
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofHours(3))).isEqualTo(1_800);
    }

    @Test
    void allotsInProportionRoundedDownToTheSecond() {
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofMinutes(90))).isEqualTo(900);
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofSeconds(5))).isZero();
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofSeconds(6))).isEqualTo(1);
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofSeconds(10_799))).isEqualTo(1_799);
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofSeconds(10_805))).isEqualTo(1_800);
        assertThat(RemoteTimePolicy.STANDARD.allot(Duration.ofSeconds(10_806))).isEqualTo(1_801);
    }

    @Test
    void allotsAFixedTimeWhateverTheLength() {
        RemoteTimePolicy fixed = new RemoteTimePolicy(1_800, 10_800, AllotmentRule.FIXED);
        assertThat(fixed.allot(Duration.ofMinutes(90))).isEqualTo(1_800);
    }

    @Test
    void allotsNothingWhereStatementsAreMadeInTheRoomOnly() {
        RemoteTimePolicy roomOnly = new RemoteTimePolicy(0, 10_800, AllotmentRule.PRO_RATA);
        assertThat(roomOnly.allot(Duration.ofHours(3))).isZero();
    }

    @Test
    void refusesFiguresOutOfRange() {
        assertThatThrownBy(() -> new RemoteTimePolicy(-1, 10_800, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteTimePolicy(1_800, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteTimePolicy(10_801, 10_800, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RemoteTimePolicy(10_800, 10_800, null).allot(Duration.ofHours(24)))
                .isEqualTo(86_400);
    }
}
