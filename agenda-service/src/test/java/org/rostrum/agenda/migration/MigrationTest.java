package org.rostrum.agenda.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.localstack.DatabaseServer;

/** What agendas held before their parts could be changed one by one is there afterwards. */
class MigrationTest {

    private static final String AS_IT_WAS = """
            insert into agenda (id, version, session_id, state, original_language)
            values (x'01', 0, x'02', 'PROVISIONAL', 'fr');
            insert into agenda_item (id, agenda_id, position, number, title, programme)
            values (x'03', x'01', 1, '1', '{"fr":"Ouverture"}', '%s');
            insert into agenda_item (id, agenda_id, position, number, title, programme)
            values (x'04', x'01', 2, '2', '{"fr":"Clôture"}', '[]');
            insert into annotation (id, agenda_id, item_id, position, text)
            values (x'05', x'01', x'03', 1, '{"fr":"Moins de < 5 & plus"}');
            insert into documentation (id, agenda_id, item_id, position, symbol, title)
            values (x'06', x'01', x'03', 1, 'A/1', '{"fr":"Rapport & annexe"}')""".formatted("""
            [{"kind":"PANEL_DISCUSSION","holders":["le Secrétariat"," ","ONUDC"],"topic":"Les \\\\"drones\\\\"","focus":null,
            "text":"Une table ronde."},{"kind":"BRIEFING","holders":[],"topic":null,"focus":null,"text":null}]""");

    @Test
    void carriesParagraphsAndProgrammeOver(@TempDir Path directory) throws SQLException {
        try (DatabaseServer server = DatabaseServer.startForTests(directory)) {
            flyway(server).target("1").load().migrate();
            try (Connection connection = DriverManager.getConnection(
                            server.jdbcUrl("agenda"), server.username("agenda"), server.password("agenda"));
                    Statement sql = connection.createStatement()) {
                for (String statement : AS_IT_WAS.split(";\n")) {
                    sql.executeUpdate(statement);
                }
                flyway(server).load().migrate();
                assertThat(rows(sql, "select text, revision from annotation"))
                        .containsExactly("{\"fr\":\"Moins de &lt; 5 &amp; plus\"} 1");
                assertThat(rows(sql, "select title, revision from documentation"))
                        .containsExactly("{\"fr\":\"Rapport & annexe\"} 1");
                assertThat(rows(sql, "select hex(item_id), position from programme_element order by position"))
                        .hasSize(2)
                        .allMatch(row -> row.startsWith("03"));
                assertThat(rows(sql, "select kind, holders, topic from programme_element order by position"))
                        .containsExactly(
                                "PANEL_DISCUSSION [{\"fr\":\"le Secrétariat\"},{\"fr\":\"ONUDC\"}] {\"fr\":\"Les \\\"drones\\\"\"}",
                                "BRIEFING [] null");
                assertThat(rows(sql, "select text, focus from programme_element order by position"))
                        .containsExactly("{\"fr\":\"Une table ronde.\"} null", "null null");
                assertThat(rows(sql, "select number, revision from agenda_item order by position"))
                        .containsExactly("1 1", "2 1");
                assertThat(rows(sql, "select revision from agenda")).containsExactly("1");
            }
        }
    }

    private static FluentConfiguration flyway(DatabaseServer server) {
        return Flyway.configure()
                .dataSource(server.jdbcUrl("agenda"), server.username("agenda"), server.password("agenda"))
                .locations("db/commons", "db/agenda")
                .javaMigrations(new V4__programme_in_rows());
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(found.getString(i));
                }
                rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }
}
