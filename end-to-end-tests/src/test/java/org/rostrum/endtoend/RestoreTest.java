package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.localstack.DatabaseServer;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.ServiceReplica;
import org.rostrum.localstack.Stack;

/**
 * What {@code docs/operations.md} says of backup and restore, done: three databases dumped and loaded into empty ones, the
 * files copied, services started on them; they answer as those of before did, and go on where those were.
 */
@ExtendWith(RunningStack.class)
class RestoreTest {

    private static final String FILE = "/v1/document-files/fr/pdf/CAC/COSP/EG.1/2023/2";

    @Test
    void whatWasDumpedAndCopiedAnswersAsBeforeAndGoesOn(
            SampleAgenda sample, Api api, LocalStack stack, @TempDir Path folder) throws Exception {
        Floor floor = new Floor(api, sample.meeting(4), "3(b)");
        floor.ask("secretariat", "AT", 180).then().statusCode(201);
        String tag = api.as("secretariat")
                .contentType("application/pdf")
                .header("If-None-Match", "*")
                .body(pdf())
                .put(FILE)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Map<String, String> before = everything(api, stack, sample);
        try (DatabaseServer server = DatabaseServer.startForTests(folder.resolve("server"))) {
            Map<String, Long> changes = copyDatabases(stack.database(), server, folder);
            Path files = folder.resolve("files");
            copy(Path.of("target", "stack", "files"), files);
            try (Services restored = Services.start(stack, server, files, folder.resolve("index"))) {
                Map<String, String> after = new HashMap<>();
                before.keySet().forEach(path -> after.put(path, told(api, restored.urlFor(path), path)));
                assertThat(after).containsExactlyInAnyOrderEntriesOf(before);
                goesOn(api, restored, sample, floor.ledger().size());
                await().untilAsserted(
                                () -> assertThat(sealed(server, "schedule")).isEqualTo(changes.get("schedule") + 1));
            }
        }
        api.as("secretariat").header("If-Match", tag).delete(FILE).then().statusCode(204);
    }

    /** How long the change log of each database is. */
    private static Map<String, Long> copyDatabases(DatabaseServer from, DatabaseServer to, Path folder)
            throws Exception {
        Map<String, Long> changes = new HashMap<>();
        for (String database : DatabaseServer.DATABASES) {
            changes.put(database, sealed(from, database));
            DatabaseDump.of(from, database, folder).loadInto(to);
            assertThat(checksums(to, database))
                    .isEqualTo(checksums(from, database))
                    .hasSizeGreaterThan(5);
            assertThat(sealed(to, database)).isEqualTo(changes.get(database));
        }
        return changes;
    }

    /** The three services on the copy, which ask nobody but one another. */
    private record Services(ServiceReplica registry, ServiceReplica schedule, ServiceReplica agenda)
            implements AutoCloseable {

        static Services start(LocalStack stack, DatabaseServer server, Path files, Path index) {
            Map<String, String> registrySettings = new HashMap<>(ServiceProcess.on(server, "registry"));
            registrySettings.put("ROSTRUM_REGISTRY_FILES_DIRECTORY", files.toString());
            registrySettings.put("ROSTRUM_REGISTRY_INDEX_DIRECTORY", index.toString());
            ServiceReplica registry = stack.startReplica("document-registry-service", registrySettings);
            Map<String, String> scheduleSettings = new HashMap<>(ServiceProcess.on(server, "schedule"));
            scheduleSettings.put("ROSTRUM_REGISTRY_URL", registry.url());
            ServiceReplica schedule = stack.startReplica("schedule-service", scheduleSettings);
            Map<String, String> agendaSettings = new HashMap<>(ServiceProcess.on(server, "agenda"));
            agendaSettings.put("ROSTRUM_REGISTRY_URL", registry.url());
            agendaSettings.put("ROSTRUM_SCHEDULE_URL", schedule.url());
            return new Services(registry, schedule, stack.startReplica("agenda-service", agendaSettings));
        }

        String urlFor(String path) {
            return switch (path.split("[/?]")[2]) {
                case "bodies", "documents", "document-files", "citations", "instruments" -> registry.url();
                case "sessions", "meetings" -> schedule.url();
                default -> agenda.url();
            };
        }

        @Override
        public void close() {
            agenda.close();
            schedule.close();
            registry.close();
        }
    }

    private static void goesOn(Api api, Services restored, SampleAgenda sample, int decisions) {
        String meeting = "/v1/meetings/" + sample.meeting(4);
        api.as("admin", restored.schedule().url())
                .post(meeting + "/ledger:recompute")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true));
        new Floor(api, sample.meeting(4), "3(b)")
                .ask(api.as("secretariat", restored.schedule().url()), "KE", 120)
                .then()
                .statusCode(201)
                .body("decision.sequence", equalTo(decisions + 1));
        api.as("secretariat", restored.agenda().url())
                .contentType("text/markdown")
                .body(SampleAgenda.text())
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("id", equalTo(sample.firstAnswer().path("id")), "failure", nullValue());
    }

    private static Map<String, String> everything(Api api, Stack stack, SampleAgenda sample) {
        Map<String, String> answers = Everything.readableIn(api);
        String agenda = sample.urlOfStep("agenda");
        for (String more : List.of(
                FILE,
                "/v1/documents?q=agenda&sort=symbol",
                "/v1/meetings/" + sample.meeting(4) + "/inscriptions",
                "/v1/sessions/" + sample.session() + "/statistics",
                sample.url(),
                agenda + "/items",
                agenda + "/versions",
                "/v1/citations?limit=100")) {
            answers.put(more, told(api, stack.gatewayUrl(), more));
        }
        return answers;
    }

    /** ETag and body. */
    private static String told(Api api, String url, String path) {
        Response answer = api.as("secretariat", url).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.header("ETag") + " " + answer.asString();
    }

    /** How many changes the log's chain has, once it has all. */
    private static long sealed(DatabaseServer server, String database) {
        return await().until(() -> Long.parseLong(sql(server, database, """
                            select case when count(*) = max(c.last_sequence) then count(*) else -1 end
                            from change_log join change_chain c""").getFirst()), length -> length > 0);
    }

    /** Of every table, but for the keys of requests, which go by themselves. */
    private static List<String> checksums(DatabaseServer server, String database) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (String table : sql(server, database, "show tables")) {
            if (!table.equals("idempotency_key")) {
                sums.add(table + " "
                        + column(server, database, "checksum table " + table, 2).getFirst());
            }
        }
        return sums;
    }

    private static List<String> sql(DatabaseServer server, String database, String query) throws SQLException {
        return column(server, database, query, 1);
    }

    private static List<String> column(DatabaseServer server, String database, String query, int number)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(database), server.username(database), server.password(database));
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(number));
            }
        }
        return values;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n% of the restore test\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
