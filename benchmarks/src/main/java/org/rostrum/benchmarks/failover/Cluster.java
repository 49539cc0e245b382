package org.rostrum.benchmarks.failover;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.localstack.DatabaseServer;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.ServiceReplica;
import org.rostrum.localstack.StackOptions;

/**
 * Rostrum as on a cluster: a replication group of MySQL behind MySQL Router, two replicas of each service and of the
 * gateway, each pair behind a balancer that everybody goes through.
 */
final class Cluster implements AutoCloseable {

    private static final List<String> SERVICES =
            Part.SERVICES.stream().map(Part::label).toList();
    private static final Map<String, String> ADDRESSES = Map.of(
            "document-registry-service", "ROSTRUM_REGISTRY_URL",
            "schedule-service", "ROSTRUM_SCHEDULE_URL",
            "agenda-service", "ROSTRUM_AGENDA_URL");

    private final Balancer balancer = new Balancer(SERVICES);
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();
    private ReplicationGroup group;
    private MySqlRouter router;
    private LocalStack stack;

    static Cluster start(MySqlPrograms programs, Path checkout, Path folder) throws Exception {
        Cluster cluster = new Cluster();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        try {
            cluster.startAll(programs, checkout, folder);
        } catch (Exception failure) {
            cluster.close();
            throw failure;
        }
        return cluster;
    }

    private void startAll(MySqlPrograms programs, Path checkout, Path folder) throws Exception {
        group = ReplicationGroup.start(programs, folder.resolve("mysql"));
        router = MySqlRouter.start(programs, group, folder.resolve("router"));
        DatabaseServer database =
                DatabaseServer.at(folder.resolve("database"), router.url(), GroupMember.ADMIN, GroupMember.PASSWORD);
        stack = LocalStack.start(StackOptions.onFreePorts(checkout, folder.resolve("stack"))
                .withDatabase(database)
                .withServiceSettings(settings()));
        for (String service : SERVICES) {
            ServiceReplica second = stack.startReplica(service);
            String first = service.equals(Part.GATEWAY.label()) ? stack.gatewayUrl() : stack.serviceUrl(service);
            replicas.put(
                    service,
                    List.of(
                            new Replica("first", first, () -> stack.stop(service), () -> stack.startAgain(service)),
                            new Replica("second", second.url(), second::stop, second::startAgain)));
        }
        balancer.start(programs, replicas, folder.resolve("balancer"));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ROSTRUM_GATEWAY_RATES_ENABLED",
                "false",
                "ROSTRUM_DRAIN_DELAY",
                "5s",
                // So many programs on few cores: what matters is that each is soon up, not how fast it becomes.
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        ADDRESSES.forEach((service, variable) -> settings.put(variable, balancer.url(service)));
        return settings;
    }

    ReplicationGroup group() {
        return group;
    }

    MySqlRouter router() {
        return router;
    }

    LocalStack stack() {
        return stack;
    }

    /** Where callers ask. */
    String url() {
        return balancer.url(Part.GATEWAY.label());
    }

    /** By service. */
    Map<String, List<Replica>> replicas() {
        return replicas;
    }

    @Override
    public synchronized void close() {
        if (stack != null) {
            stack.close();
        }
        balancer.close();
        if (router != null) {
            router.close();
        }
        if (group != null) {
            group.close();
        }
    }
}
