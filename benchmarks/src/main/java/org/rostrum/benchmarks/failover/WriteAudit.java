package org.rostrum.benchmarks.failover;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.rostrum.benchmarks.failover.Outcomes.Acknowledged;
import org.rostrum.benchmarks.failover.Wish.Kind;

/** Holds what one member of the group has in its tables against what clients were told. */
final class WriteAudit {

    private static final List<String> DATABASES = List.of("registry", "schedule", "agenda");

    private final GroupMember member;
    private final Outcomes outcomes;
    private final ObjectMapper json = new ObjectMapper();

    WriteAudit(GroupMember member, Outcomes outcomes) {
        this.member = member;
        this.outcomes = outcomes;
    }

    /**
     * @param lost acknowledged writes that are not there as they were told
     * @param doubled keys, acknowledged or not, with more than one effect
     * @param overAllotted floors that promise more than they have
     * @param gaps changes without a number, or numbers without a change
     */
    record Findings(String member, List<String> lost, List<String> doubled, long overAllotted, long gaps) {

        boolean isClean() {
            return lost.isEmpty() && doubled.isEmpty() && overAllotted == 0 && gaps == 0;
        }
    }

    Findings find() throws SQLException {
        Map<String, List<String>> inscriptions = rows("schedule", "select speaker, lower(hex(id)) from inscription");
        Map<String, List<String>> ledger = rows(
                "schedule",
                "select concat(lower(hex(meeting_id)), '/', sequence), lower(hex(inscription_id)) from ledger_entry");
        Map<String, List<String>> sessions = rows("schedule", "select title, lower(hex(id)) from session");
        Map<String, List<String>> documents = rows("registry", "select symbol, symbol from document");
        Map<String, List<String>> made = rows(
                "registry",
                "select resource_id, action from change_log where resource_type = 'document' and state_before is null");
        List<String> lost = new ArrayList<>();
        outcomes.acknowledged(Kind.FLOOR).forEach(one -> {
            String id = id(one);
            String line = hex(one.wish().subject()) + "/"
                    + one.body().path("decision").path("sequence").asLong();
            if (!inscriptions.getOrDefault(one.wish().key(), List.of()).contains(id)
                    || !ledger.getOrDefault(line, List.of()).contains(id)) {
                lost.add(one.wish().path() + " " + one.body());
            }
        });
        outcomes.acknowledged(Kind.SESSION).forEach(one -> {
            if (!sessions.getOrDefault(title(one.wish()), List.of()).contains(id(one))) {
                lost.add(one.wish().path() + " " + one.body());
            }
        });
        outcomes.acknowledged(Kind.DOCUMENT).forEach(one -> {
            if (!documents.containsKey(one.wish().key())) {
                lost.add(one.wish().path());
            }
        });
        List<String> doubled = new ArrayList<>();
        outcomes.wanted(Kind.FLOOR).forEach(wish -> addIfMany(doubled, wish.key(), inscriptions));
        outcomes.wanted(Kind.SESSION).forEach(wish -> addIfMany(doubled, title(wish), sessions));
        outcomes.wanted(Kind.DOCUMENT).forEach(wish -> addIfMany(doubled, wish.key(), made));
        // Each decision of the ledger but consequences is of another request.
        Set<String> accepted = new HashSet<>();
        outcomes.acknowledged(Kind.FLOOR).forEach(one -> {
            if (!accepted.add(id(one))) {
                doubled.add("two keys were told " + id(one));
            }
        });
        return new Findings(member.address(), lost, doubled, overAllotted(), gaps());
    }

    private static void addIfMany(List<String> doubled, String key, Map<String, List<String>> rows) {
        if (rows.getOrDefault(key, List.of()).size() > 1) {
            doubled.add(key + ": " + rows.get(key));
        }
    }

    private static String id(Acknowledged one) {
        return hex(one.body().path("id").asText());
    }

    private static String hex(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private String title(Wish session) {
        return json.valueToTree(session.body().get("title")).toString();
    }

    /** Floor rule 6, on the requests themselves and on the figures kept of them. */
    private long overAllotted() throws SQLException {
        return count("schedule", """
                select count(*) from (
                    select f.allotted_seconds + f.overridden_seconds allotted,
                        f.used_seconds + f.running_seconds + f.reserved_seconds promised, f.reserved_seconds reserved,
                        coalesce(sum(i.granted_seconds), 0) granted
                    from floor f left join inscription i on i.meeting_id = f.meeting_id
                        and i.charge = 'REMOTE_TIME' and i.status = 'ACCEPTED'
                    group by f.meeting_id) sums
                where promised > allotted or granted > allotted or granted <> reserved
                """);
    }

    /** How many changes of all services have no number, or numbers no change. */
    private long gaps() throws SQLException {
        long gaps = 0;
        for (String database : DATABASES) {
            gaps += count(database, "select count(*) - coalesce(max(sequence), 0) from change_log");
        }
        return gaps;
    }

    /** Numbers follow within a second of the commit. */
    static void awaitNumbers(GroupMember member) throws SQLException, InterruptedException {
        for (String database : DATABASES) {
            for (int attempt = 0; attempt < 120; attempt++) {
                if (member.ask("select count(*) from " + database + ".change_log where sequence is null")
                        .equals("0")) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private long count(String database, String sql) throws SQLException {
        try (Connection connection = member.open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The values of the second column by those of the first. */
    private Map<String, List<String>> rows(String database, String sql) throws SQLException {
        Map<String, List<String>> rows = new HashMap<>();
        try (Connection connection = member.open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.computeIfAbsent(row.getString(1), key -> new ArrayList<>(1))
                        .add(row.getString(2));
            }
        }
        return rows;
    }
}
