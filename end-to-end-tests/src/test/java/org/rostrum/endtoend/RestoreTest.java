package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.localstack.DatabaseServer;
import org.rostrum.localstack.LocalStack;

/**
 * A backup as docs/operations.md has it, restored on an empty server: the three databases and the folder of files. New
 * processes on them answer as the old ones do, and go on with the change log where it ended. The index is not in the backup.
 */
@ExtendWith(RunningStack.class)
class RestoreTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FILE = "/v1/document-files/fr/txt/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.2";
    private static final Map<String, String> SERVICES =
            Map.of("agenda", "agenda-service", "registry", "document-registry-service", "schedule", "schedule-service");

    @Test
    void whatWasBackedUpIsAnsweredAgainByProcessesOnAnEmptyServer(
            SampleAgenda sample, Api api, LocalStack stack, @TempDir Path folder) throws Exception {
        String meeting = sample.meeting(1);
        api.as("secretariat")
                .contentType("text/plain")
                .body("Programme de travail")
                .put(FILE)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201, 204));
        for (String database : SERVICES.keySet()) {
            await().atMost(PATIENCE).until(() -> sql(
                            stack.database(), database, "select count(*) from change_log where sequence is null")
                    .equals("0"));
        }

        try (DatabaseServer empty = DatabaseServer.startForTests(folder.resolve("database"))) {
            for (String database : SERVICES.keySet()) {
                Path dump = folder.resolve(database + ".sql");
                tool("mariadb-dump", "mysqldump", stack.database(), database, null, dump);
                tool("mariadb", "mysql", empty, database, dump, folder.resolve("load.log"));
                assertThat(tables(empty, database)).hasSizeGreaterThan(5).isEqualTo(tables(stack.database(), database));
            }
            Path files = folder.resolve("files");
            copy(RunningStack.state().resolve("files/content"), files.resolve("content"));

            try (ServiceProcess registry = restored("registry", empty, files, stack);
                    ServiceProcess schedule = restored("schedule", empty, files, stack);
                    ServiceProcess agenda = restored("agenda", empty, files, stack)) {
                answersAsBefore(
                        api, stack, "registry", registry, "/v1/documents?limit=100", "/v1/bodies?limit=100", FILE);
                // Found by words: the index was built from the table.
                answersAsBefore(api, stack, "registry", registry, "/v1/documents?q=asset");
                answersAsBefore(
                        api,
                        stack,
                        "schedule",
                        schedule,
                        "/v1/meetings?session=" + sample.session(),
                        "/v1/meetings/" + meeting + "/remote-time",
                        "/v1/meetings/" + meeting + "/ledger?limit=100");
                answersAsBefore(api, stack, "agenda", agenda, "/v1/agendas?session=" + sample.session(), "/v1/imports");

                long end = Long.parseLong(sql(empty, "registry", "select last_sequence from change_chain"));
                api.as("admin", registry.url())
                        .contentType("application/json")
                        .body("{\"prefix\": \"A/RESTORED\", \"name\": {\"en\": \"A body made after the restore\"}}")
                        .post("/v1/bodies")
                        .then()
                        .statusCode(201);
                await().atMost(PATIENCE)
                        .until(() -> Long.parseLong(sql(empty, "registry", "select last_sequence from change_chain"))
                                == end + 1);
            }
        }
    }

    private static ServiceProcess restored(String database, DatabaseServer server, Path files, LocalStack stack)
            throws Exception {
        Map<String, String> environment = new HashMap<>(ServiceProcess.on(server, database));
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.keycloakUrl() + "/realms/rostrum");
        environment.put("ROSTRUM_REGISTRY_FILES_DIRECTORY", files.toString());
        ServiceProcess process = ServiceProcess.start(SERVICES.get(database), "restored-" + database, environment);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        process.get("/q/health/ready").statusCode())
                .isEqualTo(200));
        return process;
    }

    private static void answersAsBefore(
            Api api, LocalStack stack, String database, ServiceProcess restored, String... paths) {
        for (String path : paths) {
            String before = answer(api, stack.serviceUrl(SERVICES.get(database)), path);
            assertThat(before).as(path).hasSizeGreaterThan(10);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(answer(api, restored.url(), path))
                    .as(path)
                    .isEqualTo(before));
        }
    }

    private static String answer(Api api, String url, String path) {
        return api.as("secretariat", url)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The sum of each table's content; of the chain's end only where it is, since leases on it come and go. */
    private static Map<String, String> tables(DatabaseServer server, String database) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = open(server, database);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("show tables")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            names.remove("change_chain");
            for (String name : names) {
                try (ResultSet sum = statement.executeQuery("checksum table `%s` extended".formatted(name))) {
                    sum.next();
                    sums.put(name, sum.getString(2));
                }
            }
        }
        sums.put(
                "end of the chain",
                sql(server, database, "select concat(last_sequence, ' ', hex(last_hash)) from change_chain"));
        return sums;
    }

    private static String sql(DatabaseServer server, String database, String query) throws SQLException {
        try (Connection connection = open(server, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection open(DatabaseServer server, String database) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(database), server.username(database), server.password(database));
    }

    /** Runs a client of the database as the service's own user. */
    private static void tool(
            String mariaDb, String mySql, DatabaseServer server, String database, Path input, Path output)
            throws Exception {
        List<String> command = new ArrayList<>();
        Path own = unpackedMariaDb();
        command.add(own == null ? mySql : own.resolve("bin").resolve(mariaDb).toString());
        String[] address =
                server.jdbcUrl(database).replaceAll("^jdbc:mysql://|/.*$", "").split(":");
        command.addAll(List.of("--host=" + address[0], "--port=" + address[1], "--user=" + server.username(database)));
        if (input == null) {
            command.addAll(List.of("--single-transaction", "--no-tablespaces", "--hex-blob"));
        }
        command.add(server.username(database));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(Path.of("target", "restore-tool.log").toFile());
        process.environment().put("MYSQL_PWD", server.password(database));
        if (own != null) {
            process.environment().put("LD_LIBRARY_PATH", own.resolve("libs").toString());
        }
        if (input != null) {
            process.redirectInput(input.toFile());
        }
        assertThat(process.start().waitFor())
                .as(Files.readString(Path.of("target", "restore-tool.log")))
                .isZero();
    }

    /** Null where a server of one's own is used: then its clients are expected on the PATH. */
    private static Path unpackedMariaDb() throws IOException {
        if (System.getenv().containsKey("ROSTRUM_DB_URL")) {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(place -> Files.isExecutable(Path.of(place, "mysqldump"))),
                    "NOT RUN: the restore, because mysqldump is not on the PATH. Try: apt-get install default-mysql-client");
            return null;
        }
        String given = System.getenv().getOrDefault("ROSTRUM_CACHE_DIR", "");
        String shared = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path cache = given.isBlank() ? Path.of(shared, "rostrum") : Path.of(given);
        try (Stream<Path> programs = Files.list(cache)) {
            return programs.filter(program ->
                            program.getFileName().toString().startsWith("mariadb-") && Files.isDirectory(program))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No MariaDB in " + cache));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path one : tree.toList()) {
                Path place = to.resolve(from.relativize(one));
                Files.createDirectories(place.getParent());
                if (Files.isRegularFile(one)) {
                    Files.copy(one, place);
                }
            }
        }
    }
}
