package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostrum.localstack.Ports;

/** Three servers of MySQL with Group Replication, of which one writes. */
final class ReplicationGroup implements AutoCloseable {

    private static final int MEMBERS = 3;
    private static final List<String> USERS = List.of(
            "create user '%s'@'%%' identified by '%s';".formatted(GroupMember.ADMIN, GroupMember.PASSWORD),
            "grant all on *.* to '%s'@'%%' with grant option;".formatted(GroupMember.ADMIN));
    private static final String SOURCE =
            "change replication source to source_user='%s', source_password='%s' for channel 'group_replication_recovery'"
                    .formatted(GroupMember.ADMIN, GroupMember.PASSWORD);

    private final String name = UUID.randomUUID().toString();
    private final List<GroupMember> members;

    private ReplicationGroup(List<GroupMember> members) {
        this.members = members;
    }

    static ReplicationGroup start(MySqlPrograms programs, Path folder)
            throws IOException, InterruptedException, SQLException {
        ReplicationGroup group = new ReplicationGroup(IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> new GroupMember(programs, folder.resolve("member-" + number), Ports.free()))
                .toList());
        try {
            group.configure();
            group.join();
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            group.close();
            throw failure;
        }
        return group;
    }

    private void configure() throws IOException, InterruptedException {
        String settings = Resources.text("group.cnf")
                .replace("${group}", name)
                .replace("${seeds}", members.stream().map(GroupMember::address).collect(Collectors.joining(",")));
        GroupMember first = members.getFirst();
        // The plugin is not there yet while the first data are made.
        first.configure(List.of());
        first.initialize(USERS);
        for (GroupMember member : members) {
            member.configure(settings.lines().toList());
            if (member != first) {
                copy(first.data(), member.data());
            }
        }
    }

    /** All but the file with the server's own id. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !file.endsWith("auto.cnf")).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    private void join() throws IOException, InterruptedException, SQLException {
        for (GroupMember member : members) {
            member.start("--group-replication-start-on-boot=OFF");
            member.execute("reset binary logs and gtids", SOURCE);
        }
        members.getFirst()
                .execute(
                        "set global group_replication_bootstrap_group = on",
                        "start group_replication",
                        "set global group_replication_bootstrap_group = off");
        for (GroupMember member : members.subList(1, MEMBERS)) {
            member.execute("start group_replication");
        }
        for (GroupMember member : members) {
            awaitOnline(member);
        }
    }

    String name() {
        return name;
    }

    List<GroupMember> members() {
        return members;
    }

    /** Who writes, as a member says that is asked. */
    GroupMember primary(GroupMember asked) throws SQLException {
        String address = asked.ask("select concat(member_host, ':', member_port)"
                + " from performance_schema.replication_group_members where member_role = 'PRIMARY'");
        return members.stream()
                .filter(member -> member.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The group has no primary"));
    }

    List<GroupMember> allBut(GroupMember one) {
        return members.stream().filter(member -> member != one).toList();
    }

    void awaitOnline(GroupMember member) throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < 120; attempt++) {
            if (member.ask("select member_state from performance_schema.replication_group_members"
                            + " where member_id = @@server_uuid")
                    .equals("ONLINE")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("The member at " + member.address() + " is not online in its group after 60 s");
    }

    /** Waits until each of the members has carried out all that the first one has. */
    void awaitSame(List<GroupMember> asked) throws SQLException {
        String done = asked.getFirst().ask("select @@global.gtid_executed").replace("\n", "");
        List<String> behind = new ArrayList<>();
        for (GroupMember member : asked) {
            if (!member.ask("select wait_for_executed_gtid_set('" + done + "', 60)")
                    .equals("0")) {
                behind.add(member.address());
            }
        }
        if (!behind.isEmpty()) {
            throw new IllegalStateException("After 60 s these members are still behind: " + behind);
        }
    }

    @Override
    public void close() {
        members.parallelStream().forEach(GroupMember::close);
    }
}
