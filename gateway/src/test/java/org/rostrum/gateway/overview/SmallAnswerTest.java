package org.rostrum.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", "deflate, *;q=0.1", "GZIP;q=0.001"})
    void isZippedForWhoTakesIt(String accepted) {
        assertThat(SmallAnswer.takesGzip(List.of(accepted))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0"})
    void isNotZippedForOthers(String accepted) {
        assertThat(SmallAnswer.takesGzip(List.of(accepted))).isFalse();
    }

    @Test
    void isNotZippedForWhoSaysNothing() {
        assertThat(SmallAnswer.takesGzip(null)).isFalse();
    }
}
