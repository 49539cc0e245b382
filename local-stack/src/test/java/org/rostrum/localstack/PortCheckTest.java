package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesPartPortHolderAndVariableOfATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of(Part.KEYCLOAK, port)))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + port + " for keycloak is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("ROSTRUM_KEYCLOAK_PORT=");
        }
    }

    @Test
    void findsAPortTakenOnAllAddresses() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of(Part.GATEWAY, taken.getLocalPort())))
                    .hasMessageContaining("gateway");
        }
    }

    @Test
    void namesEveryTakenPortAtOnce() throws Exception {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            Map<Part, Integer> ports = Map.of(Part.AGENDA, one.getLocalPort(), Part.DATABASE, other.getLocalPort());
            assertThatThrownBy(() -> PortCheck.requireFree(ports))
                    .hasMessageContaining("agenda-service")
                    .hasMessageContaining("database");
        }
    }

    @Test
    void refusesOnePortForTwoParts() {
        int port = Ports.free();
        assertThatThrownBy(() -> PortCheck.requireFree(Map.of(Part.AGENDA, port, Part.SCHEDULE, port)))
                .hasMessageContaining("two parts");
    }

    @Test
    void acceptsAPortThatWasGivenBack() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThatCode(() -> PortCheck.requireFree(Map.of(Part.GATEWAY, port))).doesNotThrowAnyException();
    }

    @Test
    void namesThePortOfMetricsThatAnotherProgramHas() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort() - 1_000;
            assertThatThrownBy(() -> PortCheck.requireFreeForMetrics(withGatewayOn(port)))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for the metrics of gateway is taken")
                    .hasMessageContaining("ROSTRUM_GATEWAY_PORT=");
        }
    }

    @Test
    void refusesAPartWhereAnotherTellsItsMetrics() {
        StackOptions options = withGatewayOn(Part.AGENDA.defaultPort() + 1_000);
        assertThatThrownBy(() -> PortCheck.requireFreeForMetrics(options))
                .hasMessageContaining("metrics of agenda-service is taken by gateway of this stack");
    }

    private static StackOptions withGatewayOn(int port) {
        return StackOptions.fromEnvironment(
                Path.of("/somewhere"), Map.of(Part.GATEWAY.portVariable(), Integer.toString(port)));
    }
}
