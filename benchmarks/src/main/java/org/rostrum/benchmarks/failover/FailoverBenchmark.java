package org.rostrum.benchmarks.failover;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.benchmarks.FloorFixture;
import org.rostrum.benchmarks.Machine;
import org.rostrum.benchmarks.failover.Wish.Kind;
import org.rostrum.benchmarks.failover.WriteAudit.Findings;

/**
 * Kills the member of the database's group that writes, while clients write, and tells how long nobody could, and whether
 * every acknowledged write is there afterwards, once.
 */
public final class FailoverBenchmark {

    private static final List<Kind> WRITES = List.of(Kind.FLOOR, Kind.SESSION, Kind.DOCUMENT);
    private static final int MEETINGS = 20;
    private static final int CLIENTS = 16;
    private static final int PAUSE_MILLIS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** Readiness is asked for twice a second; as often as Kubernetes' 3 × 5 s. */
    private static final int FAILURES_UNTIL_NOT_READY = 30;
    /** Far beyond what is hoped for: it tells only slow from never. */
    private static final Duration NEVER = Duration.ofMinutes(2);

    private final Path checkout;
    private final Path folder;
    private final int seconds;

    /** @param seconds of load before the member dies, and after writes are possible again */
    public FailoverBenchmark(Path checkout, Path folder, int seconds) {
        this.checkout = checkout;
        this.folder = folder;
        this.seconds = seconds;
    }

    /** @return whether writes went on and nothing was lost or doubled */
    public boolean run(Path programsHome) throws Exception {
        MySqlPrograms programs = MySqlPrograms.required(programsHome);
        try (Cluster cluster = Cluster.start(programs, checkout, Folders.empty(folder), FAILURES_UNTIL_NOT_READY)) {
            FloorFixture floor = new FloorFixture(cluster.stack());
            List<String> meetings = floor.meetings(MEETINGS);
            try (Traffic traffic = new Traffic(cluster.url(), cluster.stack().tokenOf("admin"), PATIENCE)) {
                traffic.begin(CLIENTS, PAUSE_MILLIS, new Wishes(meetings, floor.body()));
                TimeUnit.SECONDS.sleep(seconds);

                GroupMember victim =
                        cluster.group().primary(cluster.group().members().getFirst());
                long killed = System.nanoTime();
                victim.kill();
                boolean resumed = awaitWrites(traffic.outcomes(), killed);
                TimeUnit.SECONDS.sleep(seconds);
                traffic.end();

                List<GroupMember> remaining = cluster.group().allBut(victim);
                WriteAudit.awaitNumbers(cluster.group().primary(remaining.getFirst()));
                victim.start("--group-replication-start-on-boot=ON");
                cluster.group().awaitOnline(victim);
                floor.verify(meetings);

                List<GroupMember> all = new ArrayList<>(remaining);
                all.add(victim);
                cluster.group().awaitSame(all);
                List<Findings> findings = new ArrayList<>();
                for (GroupMember member : all) {
                    findings.add(new WriteAudit(member, traffic.outcomes()).find());
                }
                System.out.println(Machine.described() + programs.versions());
                print(traffic.outcomes(), killed, findings);
                return resumed
                        && traffic.outcomes().refused().isEmpty()
                        && findings.stream().allMatch(Findings::isClean);
            }
        }
    }

    private static boolean awaitWrites(Outcomes outcomes, long killed) throws InterruptedException {
        while (System.nanoTime() - killed < NEVER.toNanos()) {
            if (WRITES.stream().allMatch(kind -> outcomes.isAcknowledgedSince(kind, killed))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private static void print(Outcomes outcomes, long killed, List<Findings> findings) {
        System.out.println();
        for (Kind kind : WRITES) {
            System.out.printf(
                    "%s: %,d acknowledged, none of them for %.1f s when the member died%n",
                    kind, outcomes.acknowledged(kind).count(), outcomes.gapAround(kind, killed) / 1e9);
        }
        System.out.printf("attempts that failed since, each repeated until it was acknowledged:%n");
        outcomes.failuresSince(killed).forEach((why, count) -> System.out.printf("  %,6d  %s%n", count, why));
        outcomes.refused().stream().limit(20).forEach(one -> System.out.println("unexpected: " + one));
        for (Findings found : findings) {
            System.out.printf(
                    "member %s%s: %d lost, %d doubled, %d floors over-allotted, %d gaps in the change logs%n",
                    found.member(),
                    found == findings.getLast() ? " (killed and back)" : "",
                    found.lost().size(),
                    found.doubled().size(),
                    found.overAllotted(),
                    found.gaps());
            found.lost().stream().limit(5).forEach(one -> System.out.println("  lost: " + one));
            found.doubled().stream().limit(5).forEach(one -> System.out.println("  doubled: " + one));
        }
    }
}
