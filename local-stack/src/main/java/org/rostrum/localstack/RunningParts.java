package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The processes of one stack: starts, kills and stops them one by one. */
final class RunningParts {
    /** For the delay and the time-out of a service that ends, and some more. */
    static final Duration SERVICE_STOP_PATIENCE = Duration.ofSeconds(20);

    private final StackOptions options;
    private final StackListener listener;
    private final ServiceLauncher services;
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private final List<ServiceReplica> replicas = new ArrayList<>();
    private boolean closing;
    private volatile DatabaseServer database;

    RunningParts(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
        this.services = new ServiceLauncher(options);
    }

    StackListener listener() {
        return listener;
    }

    DatabaseServer database() {
        return database;
    }

    /** Starts a part and waits until it is ready. */
    void startAndAwait(Part part) {
        long begin = System.nanoTime();
        switch (part) {
            case DATABASE -> startDatabase();
            case KEYCLOAK -> startKeycloak();
            case REGISTRY, SCHEDULE, AGENDA, GATEWAY -> startService(part);
        }
        listener.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    private void startDatabase() {
        if (options.database().isPresent()) {
            database = options.database().get();
            return;
        }
        Path folder = options.stateDirectory().resolve("database");
        database = GivenDatabaseServer.isNamedIn(System.getenv())
                ? GivenDatabaseServer.connect(folder, System.getenv(), "")
                : MariaDbServer.start(
                        folder,
                        options.port(Part.DATABASE),
                        "",
                        options.log(Part.DATABASE),
                        options.databaseSettings(),
                        process -> register(Part.DATABASE, process));
        process(Part.DATABASE).ifPresent(process -> reportCrash(Part.DATABASE, process));
    }

    private void startKeycloak() {
        Path distributions =
                options.checkout().resolve("local-stack").resolve("target").resolve("distributions");
        KeycloakServer keycloak = KeycloakServer.start(
                onlyZipIn(distributions),
                options.keycloakFolder(),
                options.port(Part.KEYCLOAK),
                options.log(Part.KEYCLOAK),
                options.patience());
        register(Part.KEYCLOAK, keycloak.process());
        keycloak.awaitReady(options.port(Part.GATEWAY));
        reportCrash(Part.KEYCLOAK, keycloak.process());
    }

    private static Path onlyZipIn(Path distributions) {
        try (var files = Files.newDirectoryStream(distributions, "keycloak-*.zip")) {
            return files.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new StackException(
                    "Keycloak's distribution is not in " + distributions + ". Build it with: ./rostrum up"
                            + " (or: mvn -DskipTests package)",
                    e);
        }
    }

    private void startService(Part service) {
        PartProcess process = services.start(service, database);
        register(service, process);
        String health = "http://127.0.0.1:" + options.port(service) + "/q/health/ready";
        Await.until(service.label(), options.patience(), process, () -> Http.answersOk(health));
        reportCrash(service, process);
    }

    /** Starts one more process of a service that runs already, and waits until it is ready. */
    ServiceReplica startReplica(Part service) {
        int port = Ports.free();
        Path log = options.log(service).resolveSibling(service.label() + "-" + port + ".log");
        ServiceReplica replica =
                new ServiceReplica(port, options.patience(), () -> services.start(service, database, port, log));
        synchronized (this) {
            if (closing) {
                throw new StackException("The stack is being stopped.");
            }
            replicas.add(replica);
        }
        replica.startAgain();
        return replica;
    }

    private synchronized void register(Part part, PartProcess process) {
        if (closing) {
            process.kill();
            throw new StackException("The stack is being stopped.");
        }
        processes.put(part, process);
        listener.started(part, process.identity());
    }

    private void reportCrash(Part part, PartProcess process) {
        process.onCrash(() -> listener.crashed(part, process.exitCode()));
    }

    private synchronized Optional<PartProcess> process(Part part) {
        return Optional.ofNullable(processes.get(part));
    }

    void kill(Part part) {
        ours(part).kill();
    }

    void stop(Part part) {
        stop(part, ours(part));
    }

    private PartProcess ours(Part part) {
        return process(part)
                .orElseThrow(() -> new IllegalStateException(part.label() + " is not a process of this stack."));
    }

    void stopAll() {
        synchronized (this) {
            closing = true;
            replicas.forEach(ServiceReplica::close);
        }
        for (List<Part> together : LocalStack.STOP_ORDER) {
            together.parallelStream().forEach(part -> process(part).ifPresent(process -> stop(part, process)));
        }
        if (database instanceof GivenDatabaseServer given) {
            given.close();
        }
    }

    private void stop(Part part, PartProcess process) {
        if (process.isAlive()) {
            process.stop(part.isService() ? SERVICE_STOP_PATIENCE : SERVICE_STOP_PATIENCE.multipliedBy(2));
            listener.stopped(part);
        }
    }
}
