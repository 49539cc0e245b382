package org.rostrum.endtoend.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads floors from the tables in which they are stored, in one statement, that is at one moment. The tables of the naive
 * decider have the same shape.
 */
record FloorTables(String floor, String inscription) {
    static final FloorTables OF_THE_SERVICE = new FloorTables("floor", "inscription");

    List<FloorReading> read(Connection database, List<String> meetings) throws SQLException {
        String sql = """
                select hex(f.meeting_id), f.allotted_seconds, f.overridden_seconds, f.used_seconds, f.running_seconds,
                    f.reserved_seconds, f.overrun_seconds,
                    coalesce(sum(case when i.status = 'ACCEPTED' then i.granted_seconds end), 0),
                    coalesce(sum(case when i.status in ('SPEAKING', 'PAUSED') then i.granted_seconds end), 0),
                    coalesce(sum(case when i.status = 'DELIVERED' then floor(i.spoken_micros / 1000000) end), 0),
                    coalesce(sum(case when i.status = 'DELIVERED'
                        then least(floor(i.spoken_micros / 1000000), i.granted_seconds) end), 0)
                from %s f left join %s i on i.meeting_id = f.meeting_id and i.charge = 'REMOTE_TIME'
                where hex(f.meeting_id) in (%s)
                group by f.meeting_id, f.allotted_seconds, f.overridden_seconds, f.used_seconds, f.running_seconds,
                    f.reserved_seconds, f.overrun_seconds
                """.formatted(floor, inscription, "?, ".repeat(meetings.size() - 1) + "?");
        List<FloorReading> readings = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < meetings.size(); i++) {
                statement.setString(i + 1, hex(meetings.get(i)));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    readings.add(new FloorReading(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9),
                            row.getInt(10),
                            row.getInt(11)));
                }
            }
        }
        return readings;
    }

    /** How often each speaker stands in the table, by the name that its request gave it. */
    Map<String, Integer> speakers(Connection database, List<String> meetings) throws SQLException {
        String sql = "select speaker, count(*) from %s where hex(meeting_id) in (%s) group by speaker"
                .formatted(inscription, "?, ".repeat(meetings.size() - 1) + "?");
        Map<String, Integer> speakers = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < meetings.size(); i++) {
                statement.setString(i + 1, hex(meetings.get(i)));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    speakers.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return speakers;
    }

    static String hex(String id) {
        return id.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
