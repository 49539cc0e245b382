package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.benchmarks.Program;
import org.rostrum.localstack.Ports;

/**
 * MySQL Router, which leads whoever connects to the member that writes. Usually MySQL Shell makes the tables that tell it
 * of its group; here the few that it reads are made by {@code metadata.sql}.
 */
final class MySqlRouter implements AutoCloseable {

    private final int port;
    private final Program process;

    private MySqlRouter(int port, Program process) {
        this.port = port;
        this.process = process;
    }

    static MySqlRouter start(MySqlPrograms programs, ReplicationGroup group, Path folder)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        group.members()
                .getFirst()
                .execute(Resources.text("metadata.sql").lines().toArray(String[]::new));
        String servers = group.members().stream()
                .map(member -> "\"mysql://" + member.address() + "\"")
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("state.json"), """
                {"version": "1.0.0", "metadata-cache": {"group-replication-id": "%s", "cluster-metadata-servers": [%s]}}
                """.formatted(group.name(), servers));
        keepPassword(programs, folder.resolve("keyring").toString(), folder.resolve("key"));
        int port = Ports.free();
        Path settings = Files.writeString(
                folder.resolve("router.conf"),
                Resources.text("router.conf")
                        .replace("${folder}", folder.toString())
                        .replace("${plugins}", programs.home() + "/usr/lib/mysqlrouter/plugin")
                        .replace("${user}", GroupMember.ADMIN)
                        .replace("${port}", Integer.toString(port)));
        Program process = Program.start(
                programs.router("-c", settings.toString()), Map.of(), folder.resolve("log"), () -> leadsToWriter(port));
        return new MySqlRouter(port, process);
    }

    private static void keepPassword(MySqlPrograms programs, String keyring, Path key)
            throws IOException, InterruptedException {
        for (List<String> command : List.of(
                programs.keyring("init", keyring, "--master-key-file=" + key),
                programs.keyring(
                        "set",
                        keyring,
                        GroupMember.ADMIN,
                        "password",
                        GroupMember.PASSWORD,
                        "--master-key-file=" + key))) {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("MySQL Router's keyring could not be made: " + output);
            }
        }
    }

    private static boolean leadsToWriter(int port) {
        try (Connection connection = DriverManager.getConnection(url(port), GroupMember.ADMIN, GroupMember.PASSWORD)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** For JDBC, without a database. */
    String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() {
        process.close();
    }
}
