package org.rostrum.benchmarks.failover;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.rostrum.benchmarks.FloorFixture;
import org.rostrum.benchmarks.failover.Wish.Kind;
import org.rostrum.benchmarks.failover.WriteAudit.Findings;
import org.rostrum.localstack.DatabaseServer;

/**
 * Ends and starts every replica of every service one after the other, while clients read and write; in between a migration
 * adds to the tables. Nobody is to notice.
 */
final class RollingTrial implements Trial {

    private static final int MEETINGS = 20;
    private static final int CLIENTS = 8;
    private static final int PAUSE_MILLIS = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MIGRATIONS = "classpath:failover/next-version";

    @Override
    public boolean run(Cluster cluster, int seconds) throws Exception {
        FloorFixture floor = new FloorFixture(cluster.stack());
        List<String> meetings = floor.meetings(MEETINGS);
        try (Traffic traffic = new Traffic(cluster.url(), cluster.stack().tokenOf("admin"), PATIENCE)) {
            long begun = System.nanoTime();
            traffic.begin(CLIENTS, PAUSE_MILLIS, new Wishes(meetings, floor.body()));
            TimeUnit.SECONDS.sleep(seconds);
            for (Map.Entry<String, List<Replica>> service : cluster.replicas().entrySet()) {
                restart(service.getKey(), service.getValue(), cluster.stack().database());
            }
            TimeUnit.SECONDS.sleep(seconds);
            traffic.end();
            floor.verify(meetings);
            GroupMember primary =
                    cluster.group().primary(cluster.group().members().getFirst());
            WriteAudit.awaitNumbers(primary);
            Findings findings = new WriteAudit(primary, traffic.outcomes()).find();
            print(traffic.outcomes(), begun, findings);
            return traffic.outcomes().failuresSince(begun).isEmpty()
                    && traffic.outcomes().refused().isEmpty()
                    && findings.isClean();
        }
    }

    private static void restart(String service, List<Replica> replicas, DatabaseServer database) {
        for (Replica replica : replicas) {
            replica.stop().run();
            if (replica == replicas.getFirst()) {
                migrate(service, database);
            }
            replica.start().run();
            System.out.printf("%tT %s (%s) is back%n", LocalTime.now(), service, replica.name());
        }
    }

    /** As the next version of the service would at its start, while the other replica of this one goes on. */
    private static void migrate(String service, DatabaseServer server) {
        String database = service.replace("-service", "").replace("document-", "");
        if (!DatabaseServer.DATABASES.contains(database)) {
            return;
        }
        MigrateResult result = Flyway.configure()
                .dataSource(server.jdbcUrl(database), server.username(database), server.password(database))
                .locations(MIGRATIONS + "/" + database)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
        if (result.migrationsExecuted != 1) {
            throw new IllegalStateException("The migration of " + database + " was not carried out");
        }
        System.out.printf("migrated %s to version %s%n", database, result.targetSchemaVersion);
    }

    private static void print(Outcomes outcomes, long begun, Findings findings) {
        System.out.printf(
                "%nEvery replica restarted, in %.0f s%n%,d requests (%,d reads), slowest answer %,d ms%n",
                (System.nanoTime() - begun) / 1e9,
                outcomes.attempts(),
                outcomes.acknowledged(Kind.READ).count(),
                outcomes.slowest() / 1_000_000);
        System.out.printf(
                "failed requests: %d%n",
                outcomes.failuresSince(begun).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + outcomes.refused().size());
        outcomes.failuresSince(begun).forEach((why, count) -> System.out.printf("  %,6d  %s%n", count, why));
        outcomes.failed()
                .limit(20)
                .forEach(one -> System.out.printf(
                        "  after %.1f s, %s %s, %s: %s%n",
                        (one.at() - begun) / 1e9,
                        one.wish().method(),
                        one.wish().path(),
                        one.id(),
                        one.why()));
        outcomes.refused().stream().limit(20).forEach(one -> System.out.println("unexpected: " + one));
        System.out.printf(
                "%d lost, %d doubled, %d floors over-allotted, %d gaps in the change logs%n",
                findings.lost().size(), findings.doubled().size(), findings.overAllotted(), findings.gaps());
    }
}
