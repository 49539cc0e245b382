package org.rostrum.endtoend;

import java.util.Map;
import java.util.Optional;
import org.rostrum.localstack.Stack;

/**
 * A stack that somebody else started, on containers perhaps, with the sample document in it. It is named by the
 * environment variables below; with the first of them, all are needed.
 */
record GivenStack(Map<String, String> environment) implements Stack {
    private static final String GATEWAY = "ROSTRUM_E2E_GATEWAY_URL";
    private static final String KEYCLOAK = "ROSTRUM_E2E_KEYCLOAK_URL";
    private static final String ADMINISTRATOR_PASSWORD = "ROSTRUM_E2E_KEYCLOAK_ADMIN_PASSWORD";
    private static final Map<String, String> SERVICES = Map.of(
            "gateway", GATEWAY,
            "agenda-service", "ROSTRUM_E2E_AGENDA_URL",
            "document-registry-service", "ROSTRUM_E2E_REGISTRY_URL",
            "schedule-service", "ROSTRUM_E2E_SCHEDULE_URL");

    /** The stack that the environment names, if it names one. */
    static Optional<GivenStack> named() {
        return Optional.of(new GivenStack(System.getenv()))
                .filter(stack -> !stack.value(GATEWAY).isEmpty());
    }

    @Override
    public String gatewayUrl() {
        return needed(GATEWAY);
    }

    @Override
    public String serviceUrl(String name) {
        return needed(SERVICES.get(name));
    }

    @Override
    public String keycloakUrl() {
        return needed(KEYCLOAK);
    }

    @Override
    public String keycloakAdministratorPassword() {
        return needed(ADMINISTRATOR_PASSWORD);
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "");
    }

    private String needed(String variable) {
        if (value(variable).isEmpty()) {
            throw new IllegalStateException(
                    "%s names a stack, and %s, which is needed then too, is not set.".formatted(GATEWAY, variable));
        }
        return value(variable);
    }
}
