package org.rostrum.agenda.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.rostrum.commons.persistence.VersionedEntity;

/**
 * Programme elements stood as JSON in their item's row, in words of one language. Each gets a row with an id, and its
 * words become texts in the agenda's original language; what is blank says nothing. In Java, since MySQL and MariaDB read arrays of JSON differently.
 * Flyway takes version and description from the name of the class.
 */
public class V4__programme_in_rows extends BaseJavaMigration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String READ = """
            select item.id, item.agenda_id, item.programme, agenda.original_language
            from agenda_item item join agenda on agenda.id = item.agenda_id
            where item.programme is not null""";
    private static final String WRITE = """
            insert into programme_element (id, agenda_id, item_id, position, kind, holders, topic, focus, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement read = connection.createStatement();
                ResultSet items = read.executeQuery(READ);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            while (items.next()) {
                carry(items, write);
            }
        }
        try (Statement drop = connection.createStatement()) {
            drop.executeUpdate("alter table agenda_item drop column programme");
        }
    }

    private static void carry(ResultSet item, PreparedStatement write) throws Exception {
        String language = item.getString("original_language");
        int position = 0;
        for (JsonNode element : JSON.readTree(item.getString("programme"))) {
            write.setBytes(1, bytes(VersionedEntity.newId()));
            write.setBytes(2, item.getBytes("agenda_id"));
            write.setBytes(3, item.getBytes("id"));
            write.setInt(4, ++position);
            write.setString(5, element.path("kind").asText());
            write.setString(6, holders(element.path("holders"), language));
            setText(write, 7, element.path("topic"), language);
            setText(write, 8, element.path("focus"), language);
            setText(write, 9, element.path("text"), language);
            write.executeUpdate();
        }
    }

    private static String holders(JsonNode names, String language) {
        ArrayNode holders = JSON.createArrayNode();
        for (JsonNode name : names) {
            if (!name.asText().isBlank()) {
                holders.addObject().put(language, name.asText());
            }
        }
        return holders.toString();
    }

    private static void setText(PreparedStatement write, int at, JsonNode text, String language) throws SQLException {
        write.setString(
                at,
                text.isTextual() && !text.asText().isBlank()
                        ? JSON.createObjectNode().put(language, text.asText()).toString()
                        : null);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
