package org.rostrum.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** The databases of the services and their users, on any server that speaks MySQL's protocol. */
final class DatabaseAccounts {
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9_]{0,16}");

    private final String prefix;
    private final Secrets secrets;

    DatabaseAccounts(String prefix, Secrets secrets) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "A prefix of database names has at most 16 of a-z, 0-9 and _: '" + prefix + "'");
        }
        this.prefix = prefix;
        this.secrets = secrets;
    }

    String name(String database) {
        if (!DatabaseServer.DATABASES.contains(database)) {
            throw new IllegalArgumentException(
                    "No database '" + database + "'. There are: " + String.join(", ", DatabaseServer.DATABASES));
        }
        return prefix + database;
    }

    String password(String database) {
        return secrets.password(name(database));
    }

    /** Creates what is missing; a user who is there already gets the password of this stack. */
    void create(Connection admin) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            for (String database : DatabaseServer.DATABASES) {
                String name = name(database);
                String password = password(database);
                sql.execute("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4");
                sql.execute("CREATE USER IF NOT EXISTS '" + name + "'@'%' IDENTIFIED BY '" + password + "'");
                sql.execute("ALTER USER '" + name + "'@'%' IDENTIFIED BY '" + password + "'");
                // In GRANT, an underscore stands for any letter unless it is escaped.
                sql.execute("GRANT ALL PRIVILEGES ON `" + name.replace("_", "\\_") + "`.* TO '" + name + "'@'%'");
            }
        }
    }

    void drop(Connection admin) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            for (String database : DatabaseServer.DATABASES) {
                sql.execute("DROP DATABASE IF EXISTS `" + name(database) + "`");
                sql.execute("DROP USER IF EXISTS '" + name(database) + "'@'%'");
            }
        }
    }
}
