package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackOptionsTest {
    private static final Path CHECKOUT = Path.of("/somewhere/rostrum");

    @Test
    void usesTheKnownPortsAndTheFolderInTheCheckout() {
        StackOptions options = StackOptions.fromEnvironment(CHECKOUT, Map.of());
        assertThat(options.url(Part.GATEWAY)).isEqualTo("http://localhost:8080");
        assertThat(options.port(Part.DATABASE)).isEqualTo(3307);
        assertThat(options.stateDirectory()).isEqualTo(CHECKOUT.resolve(".rostrum"));
    }

    @Test
    void movesAPartAndTheStateFolderByVariables() {
        StackOptions options = StackOptions.fromEnvironment(
                CHECKOUT, Map.of("ROSTRUM_GATEWAY_PORT", "9090", "ROSTRUM_STATE_DIR", "/elsewhere"));
        assertThat(options.port(Part.GATEWAY)).isEqualTo(9090);
        assertThat(options.port(Part.AGENDA)).isEqualTo(8081);
        assertThat(options.stateDirectory()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void acceptsTheLowestAndTheHighestPort(String port) {
        assertThat(StackOptions.fromEnvironment(CHECKOUT, Map.of("ROSTRUM_DB_PORT", port))
                        .port(Part.DATABASE))
                .isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999"})
    void refusesWhatIsNotAPort(String port) {
        assertThatThrownBy(() -> StackOptions.fromEnvironment(CHECKOUT, Map.of("ROSTRUM_DB_PORT", port)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ROSTRUM_DB_PORT is '" + port + "'");
    }

    @Test
    void givesEachPartAFreePortOfItsOwn() {
        StackOptions options = StackOptions.onFreePorts(CHECKOUT, Path.of("/elsewhere"));
        assertThat(new HashSet<>(options.ports().values())).hasSize(Part.values().length);
        assertThat(options.ports().values()).allMatch(Ports::isFree);
        assertThat(Part.SERVICES)
                .extracting(options::metricsPort)
                .allMatch(Ports::isFree)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(options.ports().values());
    }

    @ParameterizedTest
    @CsvSource({"8080, 9080", "64535, 65535", "64536, 63536", "65535, 64535"})
    void tellsMetricsAThousandPortsAwayFromTheService(String port, int metrics) {
        StackOptions options = StackOptions.fromEnvironment(CHECKOUT, Map.of("ROSTRUM_GATEWAY_PORT", port));
        assertThat(options.metricsPort(Part.GATEWAY)).isEqualTo(metrics);
    }
}
