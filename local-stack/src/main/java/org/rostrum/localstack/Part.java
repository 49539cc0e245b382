package org.rostrum.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process of the local stack, in the order in which they are listed to the user. */
public enum Part {
    DATABASE("database", "ROSTRUM_DB_PORT", 3307, null),
    KEYCLOAK("keycloak", "ROSTRUM_KEYCLOAK_PORT", 8180, null),
    REGISTRY("document-registry-service", "ROSTRUM_REGISTRY_PORT", 8082, "registry"),
    SCHEDULE("schedule-service", "ROSTRUM_SCHEDULE_PORT", 8083, "schedule"),
    AGENDA("agenda-service", "ROSTRUM_AGENDA_PORT", 8081, "agenda"),
    GATEWAY("gateway", "ROSTRUM_GATEWAY_PORT", 8080, null);

    /** The parts that are programs of Rostrum. */
    public static final List<Part> SERVICES = List.of(REGISTRY, SCHEDULE, AGENDA, GATEWAY);

    private final String label;
    private final String portVariable;
    private final int defaultPort;
    private final String database;

    Part(String label, String portVariable, int defaultPort, String database) {
        this.label = label;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
        this.database = database;
    }

    /** The name the user sees; for a service also the name of its module. */
    public String label() {
        return label;
    }

    /** The environment variable that moves this part to another port. */
    public String portVariable() {
        return portVariable;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The database this part alone writes to. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /**
     * The part with this label.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Part named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The local stack has no part named '" + label
                        + "'. Its parts are: "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Part::label).toList())));
    }
}
