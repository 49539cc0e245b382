package org.rostrum.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

    @Test
    void readsSecondsMinutesAndHours() {
        assertThat(Quota.of("5/1s")).isEqualTo(new Quota(5, Duration.ofSeconds(1)));
        assertThat(Quota.of(" 3000/10m ")).isEqualTo(new Quota(3000, Duration.ofMinutes(10)));
        assertThat(Quota.of("1/24h")).isEqualTo(new Quota(1, Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/s", "5/1d", "-5/1s", "0/1s", "5/0s", "5 / 1s", "5/1s/1s"})
    void saysHowItIsWrittenToWhoeverWritesItOtherwise(String written) {
        assertThatThrownBy(() -> Quota.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quota is");
    }
}
