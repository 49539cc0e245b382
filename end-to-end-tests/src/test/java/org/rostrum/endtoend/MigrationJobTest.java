package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.localstack.DatabaseServer;

/** Migrations as a Job of k8s/ runs them, and what a service does before, after and without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationJobTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> JOB =
            Map.of("QUARKUS_INIT_AND_EXIT", "true", "QUARKUS_FLYWAY_MIGRATE_AT_START", "true");

    private HttpServer realm;
    private DatabaseServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PlayedRealm.start(realm, "http://127.0.0.1");
        server = DatabaseServer.startForTests(folder);
    }

    @AfterAll
    void stop() {
        server.close();
        realm.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"agenda-service, agenda", "document-registry-service, registry"})
    void aServiceWaitsForTheJobWhichMakesTheTablesAndEndsWell(String module, String database) throws Exception {
        try (ServiceProcess service = service(module, database, "waits")) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            service.get("/q/health/live").statusCode())
                    .isEqualTo(200));
            HttpResponse<String> waiting = service.get("/q/health/ready");
            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.body()).contains("\"schema\"", "V0.1, V0.2, V1, V2");
            assertThat(service.log()).contains("The database lacks migrations", "Run the migration Job");

            assertThat(jobEndsWith(module, database)).isZero();

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            service.get("/q/health/ready").statusCode())
                    .isEqualTo(200));
        }
    }

    @Test
    void whatIsOlderIsNamedAndWhatIsNewerDoesNotKeepARolledBackServiceFromRunning() throws Exception {
        assertThat(jobEndsWith("schedule-service", "schedule")).isZero();
        String newest = sql("select version from flyway_schema_history order by installed_rank desc limit 1");

        sql("update flyway_schema_history set version = '9999' where version = '%s'".formatted(newest));
        try (ServiceProcess older = service("schedule-service", "schedule", "older")) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            older.get("/q/health/ready").body())
                    .contains("\"missing\": \"V" + newest + "\""));
        }

        sql("update flyway_schema_history set version = '%s' where version = '9999'".formatted(newest));
        sql("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) select max(installed_rank) + 1, '9999', 'of a later version', 'SQL',"
                + " 'V9999__of_a_later_version.sql', 'test', 1, 1 from flyway_schema_history");
        assertThat(jobEndsWith("schedule-service", "schedule")).isZero();
        try (ServiceProcess rolledBack = service("schedule-service", "schedule", "rolled-back")) {
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            rolledBack.get("/q/health/ready").statusCode())
                    .isEqualTo(200));
        }
    }

    @Test
    void aJobThatCannotReachItsDatabaseSaysSoAndFails() throws Exception {
        Map<String, String> environment = new HashMap<>(JOB);
        environment.putAll(ServiceProcess.on(server, "agenda"));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "not-the-password");
        try (ServiceProcess job = ServiceProcess.start("agenda-service", "migration-refused", environment)) {
            assertThat(job.exitCode()).isNotZero();
            assertThat(job.log()).contains("Access denied");
        }
    }

    private int jobEndsWith(String module, String database) throws Exception {
        Map<String, String> environment = new HashMap<>(JOB);
        environment.putAll(ServiceProcess.on(server, database));
        if (module.equals("document-registry-service")) {
            environment.put("ROSTRUM_REGISTRY_FILES_DIRECTORY", "/tmp");
        }
        try (ServiceProcess job = ServiceProcess.start(module, "migration-job-" + database, environment)) {
            return job.exitCode();
        }
    }

    private ServiceProcess service(String module, String database, String name) throws Exception {
        Map<String, String> environment = new HashMap<>(ServiceProcess.on(server, database));
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:" + realm.getAddress().getPort());
        environment.put("ROSTRUM_REGISTRY_FILES_DIRECTORY", "target/migration-files");
        return ServiceProcess.start(module, "migration-" + name + "-" + database, environment);
    }

    private String sql(String statement) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        server.jdbcUrl("schedule"), server.username("schedule"), server.password("schedule"));
                Statement sql = database.createStatement()) {
            if (sql.execute(statement)) {
                sql.getResultSet().next();
                return sql.getResultSet().getString(1);
            }
            return "";
        }
    }
}
