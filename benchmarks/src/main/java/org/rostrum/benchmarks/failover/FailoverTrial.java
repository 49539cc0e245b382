package org.rostrum.benchmarks.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.benchmarks.FloorFixture;
import org.rostrum.benchmarks.failover.Wish.Kind;
import org.rostrum.benchmarks.failover.WriteAudit.Findings;

/**
 * Kills the member of the database's group that writes, while clients write, and tells how long nobody could, and whether
 * every acknowledged write is there afterwards, once.
 */
final class FailoverTrial implements Trial {

    private static final List<Kind> WRITES = List.of(Kind.FLOOR, Kind.SESSION, Kind.DOCUMENT);
    private static final int MEETINGS = 20;
    private static final int CLIENTS = 8;
    private static final int PAUSE_MILLIS = 80;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Far beyond what is hoped for: it tells only slow from never. */
    private static final Duration NEVER = Duration.ofMinutes(2);

    @Override
    public boolean run(Cluster cluster, int seconds) throws Exception {
        ReplicationGroup group = cluster.group();
        FloorFixture floor = new FloorFixture(cluster.stack());
        List<String> meetings = floor.meetings(MEETINGS);
        try (Traffic traffic = new Traffic(cluster.url(), cluster.stack().tokenOf("admin"), PATIENCE)) {
            traffic.begin(CLIENTS, PAUSE_MILLIS, new Wishes(meetings, floor.body()));
            TimeUnit.SECONDS.sleep(seconds);

            GroupMember victim = group.primary(group.members().getFirst());
            long killed = System.nanoTime();
            victim.kill();
            boolean resumed = awaitWrites(traffic.outcomes(), killed);
            TimeUnit.SECONDS.sleep(seconds);
            traffic.end();

            List<GroupMember> members = new ArrayList<>(group.allBut(victim));
            WriteAudit.awaitNumbers(group.primary(members.getFirst()));
            victim.start("--group-replication-start-on-boot=ON");
            group.awaitOnline(victim);
            floor.verify(meetings);

            members.add(victim);
            group.awaitSame(members);
            List<Findings> findings = new ArrayList<>();
            for (GroupMember member : members) {
                findings.add(new WriteAudit(member, traffic.outcomes()).find());
            }
            print(traffic.outcomes(), killed, findings);
            return resumed
                    && traffic.outcomes().refused().isEmpty()
                    && findings.stream().allMatch(Findings::isClean);
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
        System.out.printf("%nA member of the database's group dies%n");
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
