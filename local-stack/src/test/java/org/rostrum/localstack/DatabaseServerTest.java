package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class DatabaseServerTest {
    @TempDir
    private static Path folder;

    private static MariaDbServer server;

    @BeforeAll
    static void startsAServer() {
        server = start();
    }

    @AfterAll
    static void stopsIt() {
        server.close();
    }

    @Test
    void givesEachServiceADatabaseOfItsOwn() throws Exception {
        for (String database : DatabaseServer.DATABASES) {
            try (Connection connection = connect(server, database);
                    Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLE proof (id INT PRIMARY KEY)");
                assertThat(connection.getCatalog()).isEqualTo(database);
            }
        }
    }

    @Test
    void keepsEachServiceOutOfItsNeighboursDatabase() throws Exception {
        try (Connection connection = connect(server, "agenda");
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("CREATE TABLE registry.proof (id INT)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> sql.execute("CREATE DATABASE test_of_rights"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        String url = server.jdbcUrl("agenda");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "")).hasMessageContaining("denied");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "", "")).hasMessageContaining("denied");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "agenda", "agenda"))
                .hasMessageContaining("denied");
    }

    @Test
    void keepsWhatWasCommittedThroughAKill() throws Exception {
        try (Connection connection = connect(server, "agenda");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE kept (text VARCHAR(20))");
            sql.execute("INSERT INTO kept VALUES ('ordre du jour')");
        }
        server.process().kill();
        server = start();
        try (Connection connection = connect(server, "agenda");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT text FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ordre du jour");
        }
    }

    @Test
    void makesDatabasesUnderAPrefixOnAServerOfOnesOwnAndRemovesThem() throws Exception {
        Map<String, String> environment = environment("root", rootPassword());
        String url;
        try (GivenDatabaseServer given = GivenDatabaseServer.connect(folder.resolve("given"), environment, "t1_")) {
            url = given.jdbcUrl("schedule");
            assertThat(url).contains("/t1_schedule?");
            assertThatCode(() -> connect(given, "schedule").close()).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "root", rootPassword()))
                .hasMessageContaining("Unknown database");
        assertThatCode(() -> connect(server, "schedule").close()).doesNotThrowAnyException();
    }

    @Test
    void saysWhichVariablesToCheckWhenAServerOfOnesOwnRefuses() {
        assertThatThrownBy(() -> GivenDatabaseServer.connect(folder.resolve("given"), environment("root", "wrong"), ""))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("ROSTRUM_DB_ADMIN_PASSWORD")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void refusesAUrlThatNamesADatabase() {
        Map<String, String> environment = Map.of("ROSTRUM_DB_URL", "jdbc:mysql://127.0.0.1:3306/agenda");
        assertThatThrownBy(() -> GivenDatabaseServer.connect(folder.resolve("given"), environment, ""))
                .hasMessageContaining("without a database");
    }

    private static MariaDbServer start() {
        return MariaDbServer.start(folder.resolve("database"), 0, "");
    }

    private static Map<String, String> environment(String user, String password) {
        String url = server.jdbcUrl("agenda").replace("/agenda", "/");
        return Map.of("ROSTRUM_DB_URL", url, "ROSTRUM_DB_ADMIN_USER", user, "ROSTRUM_DB_ADMIN_PASSWORD", password);
    }

    private static String rootPassword() {
        return Secrets.in(folder.resolve("database").resolve("passwords.properties"))
                .password("root");
    }

    private static Connection connect(DatabaseServer server, String database) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database), server.username(database), server.password(database));
    }
}
