package org.rostrum.benchmarks.failover;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.rostrum.benchmarks.FloorFixture;
import org.rostrum.benchmarks.Machine;
import org.rostrum.benchmarks.failover.Wish.Kind;
import org.rostrum.benchmarks.failover.WriteAudit.Findings;
import org.rostrum.localstack.DatabaseServer;

/**
 * Ends and starts every replica of every service one after the other, while clients read and write; in between a migration
 * adds to the tables. Nobody is to notice.
 */
public final class RollingBenchmark {

    private static final int MEETINGS = 20;
    private static final int CLIENTS = 16;
    private static final int PAUSE_MILLIS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MIGRATIONS = "classpath:failover/next-version";

    private final Path checkout;
    private final Path folder;
    private final int seconds;

    /** @param seconds of load before the first replica ends and after the last one is back */
    public RollingBenchmark(Path checkout, Path folder, int seconds) {
        this.checkout = checkout;
        this.folder = folder;
        this.seconds = seconds;
    }

    /** @return whether every request was answered as it should be, the first time */
    public boolean run(Path programsHome) throws Exception {
        MySqlPrograms programs = MySqlPrograms.required(programsHome);
        try (Cluster cluster = Cluster.start(programs, checkout, Folders.empty(folder), 1)) {
            FloorFixture floor = new FloorFixture(cluster.stack());
            List<String> meetings = floor.meetings(MEETINGS);
            try (Traffic traffic = new Traffic(cluster.url(), cluster.stack().tokenOf("admin"), PATIENCE)) {
                long begun = System.nanoTime();
                traffic.begin(CLIENTS, PAUSE_MILLIS, new Wishes(meetings, floor.body()));
                TimeUnit.SECONDS.sleep(seconds);
                int restarted = 0;
                for (Map.Entry<String, List<Replica>> service :
                        cluster.replicas().entrySet()) {
                    for (Replica replica : service.getValue()) {
                        replica.stop().run();
                        if (replica == service.getValue().getFirst()) {
                            migrate(service.getKey(), cluster.stack().database());
                        }
                        replica.start().run();
                        System.out.printf("%s (%s) is back%n", service.getKey(), replica.name());
                        restarted++;
                    }
                }
                TimeUnit.SECONDS.sleep(seconds);
                traffic.end();
                floor.verify(meetings);
                GroupMember primary =
                        cluster.group().primary(cluster.group().members().getFirst());
                WriteAudit.awaitNumbers(primary);
                Findings findings = new WriteAudit(primary, traffic.outcomes()).find();
                System.out.println(Machine.described() + programs.versions());
                print(traffic.outcomes(), restarted, begun, findings);
                return traffic.outcomes().failuresSince(begun).isEmpty()
                        && traffic.outcomes().refused().isEmpty()
                        && findings.isClean();
            }
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

    private static void print(Outcomes outcomes, int restarted, long begun, Findings findings) {
        System.out.printf(
                "%n%d replicas restarted in %.0f s; %,d requests (%,d reads), slowest answer %,d ms%n",
                restarted,
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
        outcomes.refused().stream().limit(20).forEach(one -> System.out.println("unexpected: " + one));
        System.out.printf(
                "%d lost, %d doubled, %d floors over-allotted, %d gaps in the change logs%n",
                findings.lost().size(), findings.doubled().size(), findings.overAllotted(), findings.gaps());
    }
}
