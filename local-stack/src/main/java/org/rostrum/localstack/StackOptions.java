package org.rostrum.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a stack lives and on which ports.
 *
 * @param checkout the root of a built checkout of Rostrum, whose services are run
 * @param stateDirectory data, passwords, logs
 * @param ports a port of 127.0.0.1 for each part
 * @param patience how long a part may take to come up
 * @param databaseSettings what the database server is started with besides, as {@code innodb-buffer-pool-size=1G}; empty
 *     for the usual
 * @param serviceSettings what the four services find in their environment besides, as {@code
 *     ROSTRUM_GATEWAY_RATES_ENABLED=false}, over what the stack sets; empty for the usual
 * @param database a server that runs already and is neither started nor stopped with the stack; empty for one of its own
 */
public record StackOptions(
        Path checkout,
        Path stateDirectory,
        Map<Part, Integer> ports,
        Duration patience,
        List<String> databaseSettings,
        Map<String, String> serviceSettings,
        Optional<DatabaseServer> database) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int METRICS_DISTANCE = 1_000;
    private static final int HIGHEST_PORT = 65_535;

    public StackOptions {
        checkout = checkout.toAbsolutePath().normalize();
        stateDirectory = stateDirectory.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        databaseSettings = List.copyOf(databaseSettings);
        serviceSettings = Map.copyOf(serviceSettings);
    }

    /** The options of {@code ./rostrum}: known ports, unless environment variables name others. */
    public static StackOptions fromEnvironment(Path checkout, Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, port(part, environment.getOrDefault(part.portVariable(), "")));
        }
        String state = environment.getOrDefault("ROSTRUM_STATE_DIR", "");
        return usual(checkout, state.isBlank() ? checkout.resolve(".rostrum") : Path.of(state), ports);
    }

    /** A stack beside all others: ports that nobody listens on now. */
    public static StackOptions onFreePorts(Path checkout, Path stateDirectory) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Set<Integer> taken = new HashSet<>();
        for (Part part : Part.values()) {
            int port = Ports.free();
            while (taken.contains(port)
                    || taken.contains(metricsPortBeside(port))
                    || !Ports.isFree(metricsPortBeside(port))) {
                port = Ports.free();
            }
            taken.add(port);
            taken.add(metricsPortBeside(port));
            ports.put(part, port);
        }
        return usual(checkout, stateDirectory, ports);
    }

    private static StackOptions usual(Path checkout, Path stateDirectory, Map<Part, Integer> ports) {
        return new StackOptions(checkout, stateDirectory, ports, PATIENCE, List.of(), Map.of(), Optional.empty());
    }

    /** The same stack with a database server that is given more than the usual. */
    public StackOptions withDatabaseSettings(List<String> settings) {
        return new StackOptions(checkout, stateDirectory, ports, patience, settings, serviceSettings, database);
    }

    /** The same stack with services that find more in their environment than the usual. */
    public StackOptions withServiceSettings(Map<String, String> settings) {
        return new StackOptions(checkout, stateDirectory, ports, patience, databaseSettings, settings, database);
    }

    /** The same stack on a database server that runs already. */
    public StackOptions withDatabase(DatabaseServer server) {
        return new StackOptions(
                checkout, stateDirectory, ports, patience, databaseSettings, serviceSettings, Optional.of(server));
    }

    private static int port(Part part, String given) {
        if (given.isBlank()) {
            return part.defaultPort();
        }
        if (!given.strip().matches("[0-9]{1,5}")
                || Integer.parseInt(given.strip()) < 1
                || Integer.parseInt(given.strip()) > HIGHEST_PORT) {
            throw new StackException(part.portVariable() + " is '" + given
                    + "', which is not a port. Set it to a number from 1 to 65535, or unset it for "
                    + part.defaultPort() + ".");
        }
        return Integer.parseInt(given.strip());
    }

    public int port(Part part) {
        return ports.get(part);
    }

    /** Where a service tells its metrics: a thousand above its own port, or below it where there is none above. */
    public int metricsPort(Part service) {
        return metricsPortBeside(port(service));
    }

    private static int metricsPortBeside(int port) {
        return port + METRICS_DISTANCE <= HIGHEST_PORT ? port + METRICS_DISTANCE : port - METRICS_DISTANCE;
    }

    public Path log(Part part) {
        return stateDirectory.resolve("logs").resolve(part.label() + ".log");
    }

    /** The URL of a part that speaks HTTP, without a slash at the end. */
    public String url(Part part) {
        return "http://localhost:" + port(part);
    }

    Path keycloakFolder() {
        return stateDirectory.resolve("keycloak");
    }

    /** The folder a service's build leaves its application in. */
    Path built(Part service) {
        return checkout.resolve(service.label()).resolve("target").resolve("quarkus-app");
    }

    /** The copy of it that this stack runs. */
    Path application(Part service) {
        return stateDirectory.resolve("applications").resolve(service.label());
    }
}
