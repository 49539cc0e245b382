package org.rostrum.web.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSwitchTest {

    @Test
    void isOffWithoutACollector() {
        assertThat(disabled(Map.of())).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void isOffWithABlankAddress(String address) {
        assertThat(disabled(Map.of(TraceSwitch.ENDPOINT, address))).isEqualTo("true");
    }

    @Test
    void isOnWithACollector() {
        assertThat(disabled(Map.of(TraceSwitch.ENDPOINT, "http://collector:4318")))
                .isEqualTo("false");
    }

    @Test
    void leavesTheLastWordToWhoeverSetsThePropertyItself() {
        assertThat(disabled(Map.of(TraceSwitch.ENDPOINT, "http://collector:4318", TraceSwitch.DISABLED, "true")))
                .isEqualTo("true");
    }

    private static String disabled(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "environment", 300))
                .withSources(new TraceSwitch())
                .build()
                .getConfigValue(TraceSwitch.DISABLED)
                .getValue();
    }
}
