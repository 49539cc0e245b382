package org.rostrum.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A database server with the three databases of Rostrum, each with a user of its own who has rights on nothing else.
 * By default a MariaDB of its own on 127.0.0.1; where the environment variable {@code ROSTRUM_DB_URL} is set
 * ({@code jdbc:mysql://host:3306/}, with {@code ROSTRUM_DB_ADMIN_USER} and {@code ROSTRUM_DB_ADMIN_PASSWORD}) that
 * server, MySQL 9.7 or MariaDB, on which only databases and users are created.
 */
public interface DatabaseServer extends AutoCloseable {
    /** The databases: each belongs to one service. */
    List<String> DATABASES = List.of("agenda", "registry", "schedule");

    /**
     * Starts a server, or the one that lived in this folder before, and makes its databases and users.
     *
     * @param directory where its data, log and passwords are; made where it is not there
     * @param port the port on 127.0.0.1, 0 for a free one; without meaning for a server of one's own
     * @throws StackException where it cannot be started or reached
     */
    static DatabaseServer start(Path directory, int port) {
        return start(directory, port, "");
    }

    /**
     * Starts a server for the tests of one module: on a free port, or on the server of {@code ROSTRUM_DB_URL} with
     * databases and users whose names no other call has, which {@link #close()} removes.
     */
    static DatabaseServer startForTests(Path directory) {
        return start(
                directory,
                0,
                GivenDatabaseServer.isNamedIn(System.getenv())
                        ? "t%06x_".formatted(ThreadLocalRandom.current().nextInt(0x1000000))
                        : "");
    }

    /**
     * As {@link #start(Path, int)}, with a prefix for the names of databases and users.
     *
     * @param prefix at most 16 of a-z, 0-9 and _
     */
    static DatabaseServer start(Path directory, int port, String prefix) {
        return GivenDatabaseServer.isNamedIn(System.getenv())
                ? GivenDatabaseServer.connect(directory, System.getenv(), prefix)
                : MariaDbServer.start(directory, port, prefix);
    }

    /**
     * A server that runs already, with the databases and users made on it where they are not there.
     *
     * @param directory where the users' passwords are kept
     * @param url {@code jdbc:mysql://host:3306/}
     * @param adminUser who may create databases and users
     */
    static DatabaseServer at(Path directory, String url, String adminUser, String adminPassword) {
        return GivenDatabaseServer.connect(
                directory,
                Map.of(
                        "ROSTRUM_DB_URL", url,
                        "ROSTRUM_DB_ADMIN_USER", adminUser,
                        "ROSTRUM_DB_ADMIN_PASSWORD", adminPassword),
                "");
    }

    /** The JDBC URL of one of {@link #DATABASES}. */
    String jdbcUrl(String database);

    /** The name of the one user who may use this database. */
    String username(String database);

    String password(String database);

    /**
     * The command of {@code mysql} or {@code mysqldump}, as one that reaches this server needs it begun. Address, user and
     * password are the caller's to add.
     *
     * @param program for a server of one's own looked up in the PATH
     */
    ProcessBuilder client(String program);

    /** Ends the server cleanly; a server of one's own is only left alone. */
    @Override
    void close();
}
