package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database server of the user's own: this stack makes databases and users on it and never stops it. */
final class GivenDatabaseServer implements DatabaseServer {
    private final String baseUrl;
    private final String query;
    private final String adminUser;
    private final String adminPassword;
    private final DatabaseAccounts accounts;
    private final boolean temporary;

    private GivenDatabaseServer(
            String url, String adminUser, String adminPassword, DatabaseAccounts accounts, boolean temporary) {
        int question = url.indexOf('?');
        String server = question < 0 ? url : url.substring(0, question);
        this.baseUrl = server.endsWith("/") ? server : server + "/";
        this.query = question < 0 ? "" : url.substring(question);
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
        this.accounts = accounts;
        this.temporary = temporary;
    }

    static boolean isNamedIn(Map<String, String> environment) {
        return !environment.getOrDefault("ROSTRUM_DB_URL", "").isBlank();
    }

    static GivenDatabaseServer connect(Path directory, Map<String, String> environment, String prefix) {
        String url = environment.get("ROSTRUM_DB_URL");
        if (!url.matches("jdbc:mysql://[^/?]+/?(\\?.*)?")) {
            throw new StackException("ROSTRUM_DB_URL is '" + url
                    + "', which does not name a server. Write it as jdbc:mysql://HOST:PORT/ without a database"
                    + " (parameters may follow after ?).");
        }
        String adminUser = environment.getOrDefault("ROSTRUM_DB_ADMIN_USER", "root");
        String adminPassword = environment.getOrDefault("ROSTRUM_DB_ADMIN_PASSWORD", "");
        try {
            OwnerOnly.createFolder(directory);
        } catch (IOException e) {
            throw new StackException("Cannot create the folder " + directory + ": " + e.getMessage(), e);
        }
        DatabaseAccounts accounts = new DatabaseAccounts(prefix, Secrets.in(directory.resolve("passwords.properties")));
        GivenDatabaseServer server =
                new GivenDatabaseServer(url, adminUser, adminPassword, accounts, !prefix.isEmpty());
        try (Connection admin = server.admin()) {
            accounts.create(admin);
        } catch (SQLException e) {
            throw new StackException(
                    "Could not create databases and users on the server of ROSTRUM_DB_URL (" + server.baseUrl
                            + ") as user '" + adminUser + "': " + e.getMessage()
                            + ". Check that it runs and that ROSTRUM_DB_ADMIN_USER and ROSTRUM_DB_ADMIN_PASSWORD"
                            + " name a user who may create databases and users.",
                    e);
        }
        return server;
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(baseUrl + query, adminUser, adminPassword);
    }

    @Override
    public String jdbcUrl(String database) {
        return baseUrl + accounts.name(database) + query;
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
    public ProcessBuilder client(String program) {
        return new ProcessBuilder(program, "--no-defaults");
    }

    @Override
    public void close() {
        if (temporary) {
            try (Connection admin = admin()) {
                accounts.drop(admin);
            } catch (SQLException e) {
                throw new StackException("Could not remove the temporary databases " + accounts.name("agenda")
                        + " and its neighbours: " + e.getMessage());
            }
        }
    }
}
