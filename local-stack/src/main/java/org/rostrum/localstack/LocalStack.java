package org.rostrum.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The whole of Rostrum on this machine: database, Keycloak and the four services, each a process of its own that
 * listens on 127.0.0.1 only.
 */
public final class LocalStack implements Stack, AutoCloseable {
    /** How long a part may take before {@link StackListener#stillWaiting} says so, again and again. */
    static final Duration NOTICE_EVERY = Duration.ofSeconds(20);

    /** The order in which parts are stopped: nobody loses what it still needs. */
    public static final List<List<Part>> STOP_ORDER =
            List.of(Part.SERVICES, List.of(Part.KEYCLOAK), List.of(Part.DATABASE));

    private static final Duration GIVE_UP_PATIENCE = Duration.ofSeconds(40);

    private final StackOptions options;
    private final RunningParts parts;
    private final AtomicReference<Starting> starting = new AtomicReference<>();

    /** The thread that starts the parts, and what opens when it has done so or failed. */
    private record Starting(Thread thread, CountDownLatch over) {}

    private LocalStack(StackOptions options, RunningParts parts) {
        this.options = options;
        this.parts = parts;
    }

    /** As {@link #start(StackOptions, StackListener)}, quietly. */
    public static LocalStack start(StackOptions options) {
        return start(options, StackListener.SILENT);
    }

    /**
     * Starts all parts, as far as possible at once, and returns when all are ready.
     *
     * @throws StackException where a port is taken or a part does not come up; what was started has been stopped then
     */
    public static LocalStack start(StackOptions options, StackListener listener) {
        LocalStack stack = prepare(options, listener);
        stack.startAll();
        return stack;
    }

    /**
     * A stack of which nothing runs yet; {@link #close()} may be called from another thread while
     * {@link #startAll()} is under way.
     */
    public static LocalStack prepare(StackOptions options, StackListener listener) {
        return new LocalStack(options, new RunningParts(options, listener));
    }

    /** Starts all parts; see {@link #start(StackOptions, StackListener)}. */
    public void startAll() {
        CountDownLatch over = new CountDownLatch(1);
        starting.set(new Starting(Thread.currentThread(), over));
        try {
            StateDirectory.open(options.stateDirectory());
            PortCheck.requireFree(portsOfOurOwn());
            PortCheck.requireFreeForMetrics(options);
            new ServiceLauncher(options).copyApplications();
            new StackStart(parts).run();
        } catch (StackException e) {
            parts.listener().givenUp(e);
            parts.stopAll();
            throw e;
        } finally {
            starting.set(null);
            over.countDown();
        }
    }

    private Map<Part, Integer> portsOfOurOwn() {
        Map<Part, Integer> ports = new EnumMap<>(options.ports());
        if (options.database().isPresent() || GivenDatabaseServer.isNamedIn(System.getenv())) {
            ports.remove(Part.DATABASE);
        }
        return ports;
    }

    @Override
    public String gatewayUrl() {
        return options.url(Part.GATEWAY);
    }

    @Override
    public String serviceUrl(String name) {
        return options.url(Part.named(name));
    }

    /**
     * Where a service tells its metrics.
     *
     * @param name the name of its module, {@code schedule-service}
     */
    public String metricsUrl(String name) {
        return "http://localhost:" + options.metricsPort(Part.named(name)) + "/q/metrics";
    }

    @Override
    public String keycloakUrl() {
        return options.url(Part.KEYCLOAK);
    }

    @Override
    public String keycloakAdministratorPassword() {
        return KeycloakServer.administratorPassword(options.keycloakFolder());
    }

    /** The database server; its data are gone from reach once the stack is closed. */
    public DatabaseServer database() {
        return parts.database();
    }

    /** The log of a part, by name. */
    public Path log(String part) {
        return options.log(Part.named(part));
    }

    /** Kills a part at once (SIGKILL), as a crash would. */
    public void kill(String part) {
        parts.kill(Part.named(part));
    }

    /** Tells a part to end (SIGTERM), and waits until it has done so. */
    public void stop(String part) {
        parts.stop(Part.named(part));
    }

    /** Starts a part that was killed or stopped and waits until it is ready; what it had stored is there again. */
    public void startAgain(String part) {
        parts.startAndAwait(Part.named(part));
    }

    /**
     * Starts one more process of a service beside the one of this stack: on a free port, on the same database, known to
     * nobody but the caller. It ends with the stack, if not before.
     */
    public ServiceReplica startReplica(String service) {
        return parts.startReplica(Part.named(service));
    }

    /** Stops the services, then Keycloak, then the database. Data and logs stay. */
    @Override
    public void close() {
        parts.stopAll();
        Starting underWay = starting.get();
        if (underWay != null) {
            underWay.thread().interrupt();
            awaitEndOf(underWay);
        }
    }

    /** Only then can no process be started any more that nobody would stop. */
    private static void awaitEndOf(Starting underWay) {
        try {
            underWay.over().await(GIVE_UP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
