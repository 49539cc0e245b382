package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.rostrum.benchmarks.Program;

/** One server of a replication group, on a port of 127.0.0.1 and with a folder of its own. */
final class GroupMember implements AutoCloseable {

    static final String ADMIN = "group_admin";
    static final String PASSWORD = "only-on-loopback";

    private final MySqlPrograms programs;
    private final Path folder;
    private final int port;
    private Program process;

    GroupMember(MySqlPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Writes what it is to be started with. */
    void configure(List<String> settings) throws IOException {
        Files.createDirectories(folder);
        Path usr = programs.home().resolve("usr");
        List<String> own = List.of(
                "[mysqld]",
                "user=root",
                "basedir=" + usr,
                "datadir=" + data(),
                "lc_messages_dir=" + usr.resolve("share/mysql"),
                "character_sets_dir=" + usr.resolve("share/mysql/charsets"),
                "plugin_dir=" + usr.resolve("lib/mysql/plugin"),
                "socket=" + folder.resolve("socket"),
                "pid_file=" + folder.resolve("pid"),
                "secure_file_priv=",
                "mysqlx=0",
                "bind_address=127.0.0.1",
                "port=" + port,
                "report_host=127.0.0.1",
                "report_port=" + port,
                "server_id=" + port);
        Files.write(folder.resolve("my.cnf"), own);
        Files.write(
                folder.resolve("my.cnf"),
                settings.stream()
                        .map(line -> line.replace("${address}", address()))
                        .toList(),
                java.nio.file.StandardOpenOption.APPEND);
    }

    /** Makes its data, with the statements carried out in them. */
    void initialize(List<String> statements) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("users.sql"), statements);
        Process process = new ProcessBuilder(programs.server(
                        "--defaults-file=" + folder.resolve("my.cnf"), "--initialize-insecure", "--init-file=" + file))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("initialize.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("MySQL could not make its data; see " + folder.resolve("initialize.log"));
        }
    }

    /** @param options beside those it is configured with */
    void start(String... options) throws IOException, InterruptedException {
        String[] all = new String[options.length + 1];
        all[0] = "--defaults-file=" + folder.resolve("my.cnf");
        System.arraycopy(options, 0, all, 1, options.length);
        process = Program.start(programs.server(all), Map.of(), folder.resolve("log"), this::answers);
    }

    private boolean answers() {
        try (Connection connection = open("")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + address() + "/" + database + "?connectTimeout=2000&socketTimeout=120000",
                ADMIN,
                PASSWORD);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = open("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row, as text. */
    String ask(String sql) throws SQLException {
        try (Connection connection = open("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
