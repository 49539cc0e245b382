package org.rostrum.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A MariaDB server on 127.0.0.1 whose data, socket, passwords and log are in one folder. */
final class MariaDbServer implements DatabaseServer {
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    /** The system's limit for the path of a socket is 104 (macOS) or 108 bytes (Linux). */
    private static final int LONGEST_SOCKET_PATH = 100;

    private final MariaDbProgram program;
    private final PartProcess process;
    private final int port;
    private final DatabaseAccounts accounts;
    private final Path socket;

    private MariaDbServer(
            MariaDbProgram program, PartProcess process, int port, DatabaseAccounts accounts, Path socket) {
        this.program = program;
        this.process = process;
        this.port = port;
        this.accounts = accounts;
        this.socket = socket;
    }

    static MariaDbServer start(Path directory, int port, String prefix) {
        return start(directory, port, prefix, directory.resolve("mariadb.log"), List.of(), ignored -> {});
    }

    /**
     * As {@link DatabaseServer#start(Path, int)}.
     *
     * @param settings as {@link StackOptions#databaseSettings()}
     * @param onStart told of the process as soon as there is one, before it is ready
     */
    static MariaDbServer start(
            Path directory, int port, String prefix, Path log, List<String> settings, StartListener onStart) {
        Path folder = directory.toAbsolutePath().normalize();
        MariaDbServer server = launch(folder, port == 0 ? Ports.free() : port, prefix, log, settings);
        onStart.started(server.process);
        try {
            server.createAccounts(Secrets.in(folder.resolve("passwords.properties")));
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Hears of the process while it is still coming up. */
    interface StartListener {
        void started(PartProcess process);
    }

    private static MariaDbServer launch(Path folder, int port, String prefix, Path log, List<String> settings) {
        try {
            OwnerOnly.createFolder(folder);
            MariaDbProgram program = MariaDbProgram.unpacked(SoftwareCache.ofThisUser());
            Path data = folder.resolve("data");
            if (!Files.isDirectory(data)) {
                program.install(data);
            }
            Secrets secrets = Secrets.in(folder.resolve("passwords.properties"));
            Path socket = socketFor(folder);
            Path initFile = writeInitFile(folder, secrets);
            PartProcess process = PartProcess.start(
                    program.command(data, socket, initFile, port, settings), program.environment(), folder, log);
            return new MariaDbServer(program, process, port, new DatabaseAccounts(prefix, secrets), socket);
        } catch (IOException e) {
            throw new StackException(
                    "Could not prepare the database in " + folder + ": " + e.getMessage()
                            + ". Check that there is room on the disk and that the folder is yours.",
                    e);
        }
    }

    /**
     * What the server does before it lets anybody in. It is done at every start, so that a server killed while it was
     * first set up is as safe as any other.
     */
    private static Path writeInitFile(Path folder, Secrets secrets) throws IOException {
        String password = secrets.password("root");
        String statements = """
                SET sql_log_bin=0;
                CREATE OR REPLACE USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' WITH GRANT OPTION;
                CREATE OR REPLACE USER 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host NOT IN ('localhost', '127.0.0.1'));
                DELETE FROM mysql.db WHERE User IN ('', 'PUBLIC');
                DROP DATABASE IF EXISTS test;
                FLUSH PRIVILEGES;
                """.formatted(password);
        Path file = folder.resolve("init.sql");
        Files.deleteIfExists(file);
        OwnerOnly.createFile(file);
        Files.writeString(file, statements);
        return file;
    }

    private static Path socketFor(Path folder) throws IOException {
        Path socket = folder.resolve("mariadb.sock");
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            return socket;
        }
        byte[] random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        Path shorter = Path.of(
                System.getProperty("java.io.tmpdir"),
                "rostrum-" + HexFormat.of().formatHex(random));
        OwnerOnly.createFolder(shorter);
        return shorter.resolve("mariadb.sock");
    }

    private void createAccounts(Secrets secrets) {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&connectTimeout=2000";
        Await.until("The database", START_PATIENCE, process, () -> {
            try (Connection admin = DriverManager.getConnection(url, "root", secrets.password("root"))) {
                accounts.create(admin);
                return true;
            } catch (SQLException notYet) {
                // Refused as long as nobody listens; any other answer is one of a server that is up.
                if (notYet.getSQLState() != null && notYet.getSQLState().startsWith("08")) {
                    return false;
                }
                throw new StackException("The database refused to create databases and users: " + notYet.getMessage()
                        + ". Its log: " + process.log());
            }
        });
    }

    PartProcess process() {
        return process;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + accounts.name(database) + "?sslMode=DISABLED";
    }

    @Override
    public String username(String database) {
        return accounts.name(database);
    }

    @Override
    public String password(String database) {
        return accounts.password(database);
    }

    @Override
    public ProcessBuilder client(String name) {
        return program.client(name);
    }

    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
        try {
            Files.deleteIfExists(socket);
            if (socket.getParent().getFileName().toString().startsWith("rostrum-")) {
                Files.deleteIfExists(socket.getParent());
            }
        } catch (IOException leftBehind) {
            // An unused socket file harms nobody: the next start makes its own.
            return;
        }
    }
}
