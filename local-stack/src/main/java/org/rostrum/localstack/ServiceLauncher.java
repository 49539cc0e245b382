package org.rostrum.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts one of the four services from its packaged application. */
final class ServiceLauncher {
    /** Clients of the realm whose service asks its neighbours in its own name; the secret is only for local stacks. */
    private static final List<Part> WITH_ACCOUNT = List.of(Part.AGENDA, Part.SCHEDULE);

    /** The client by which pages log in, and its secret. */
    private static final String PAGES_CLIENT = "rostrum-pages";

    private static final String JSON_LOG = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";
    private static final String RUNNABLE = "quarkus-run.jar";

    private final StackOptions options;

    ServiceLauncher(StackOptions options) {
        this.options = options;
    }

    /** Takes copies of the applications as they are built now. */
    void copyApplications() {
        for (Part service : Part.SERVICES) {
            if (!Files.isRegularFile(options.built(service).resolve(RUNNABLE))) {
                throw new StackException("There is no " + RUNNABLE + " in " + options.built(service)
                        + ". Build it with: ./rostrum up (or: mvn -DskipTests package)");
            }
            ProgramCopy.replace(options.built(service), options.application(service));
        }
    }

    /**
     * Starts the process.
     *
     * @param database the server with the service's database; unused where the service has none
     */
    PartProcess start(Part service, DatabaseServer database) {
        return start(service, database, options.port(service), options.log(service), Map.of());
    }

    /** Starts one more process of a service, on another port and with a log and settings of its own. */
    PartProcess start(Part service, DatabaseServer database, int port, Path log, Map<String, String> settings) {
        Path jar = options.application(service).resolve(RUNNABLE);
        List<String> command =
                List.of(JavaCommand.executable(), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar.toString());
        Map<String, String> environment = environment(service, database, port);
        environment.putAll(settings);
        return PartProcess.start(command, environment, options.checkout(), log);
    }

    private Map<String, String> environment(Part service, DatabaseServer database, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        // A replica beside the stack's own process takes any port that is free.
        environment.put(
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(port == options.port(service) ? options.metricsPort(service) : 0));
        // People read these logs; JSON is for programs that collect them.
        environment.put(JSON_LOG, System.getenv().getOrDefault(JSON_LOG, "false"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", options.url(Part.KEYCLOAK) + "/realms/rostrum");
        environment.put("ROSTRUM_REGISTRY_URL", options.url(Part.REGISTRY));
        environment.put("ROSTRUM_SCHEDULE_URL", options.url(Part.SCHEDULE));
        environment.put("ROSTRUM_AGENDA_URL", options.url(Part.AGENDA));
        environment.put("ROSTRUM_GATEWAY_URL", options.url(Part.GATEWAY));
        if (WITH_ACCOUNT.contains(service)) {
            environment.put("ROSTRUM_SERVICE_SECRET", service.label());
        }
        if (service == Part.GATEWAY) {
            environment.put("ROSTRUM_LOGIN_ENABLED", "true");
            environment.put("ROSTRUM_LOGIN_CLIENT_SECRET", PAGES_CLIENT);
            environment.put("ROSTRUM_SESSION_SECRET", secrets().password("sessions"));
        }
        if (service == Part.REGISTRY) {
            environment.put(
                    "ROSTRUM_REGISTRY_INDEX_DIRECTORY",
                    options.stateDirectory()
                            .resolve(port == options.port(service) ? "search-index" : "search-index-" + port)
                            .toString());
            environment.put(
                    "ROSTRUM_REGISTRY_FILES_DIRECTORY",
                    options.stateDirectory().resolve("files").toString());
        }
        service.database().ifPresent(name -> {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(name));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.username(name));
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(name));
        });
        environment.putAll(options.serviceSettings());
        return environment;
    }

    private Secrets secrets() {
        return Secrets.in(options.stateDirectory().resolve("gateway-passwords.properties"));
    }
}
