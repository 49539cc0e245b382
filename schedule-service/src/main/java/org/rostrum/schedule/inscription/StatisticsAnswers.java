package org.rostrum.schedule.inscription;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.table.CsvText;
import org.rostrum.schedule.CsvAnswers;
import org.rostrum.schedule.floor.FloorStatistics.Line;

/** How statistics are answered with, as JSON or as a table of the same lines. */
final class StatisticsAnswers {

    private static final List<String> COLUMNS = List.of(
            "by", "value", "requests", "statements", "askedSeconds", "givenSeconds", "usedSeconds", "overrunSeconds");

    private StatisticsAnswers() {}

    static Response of(StatisticsView statistics, Request request, Conditions conditions) {
        return CsvAnswers.isWanted(request)
                ? CsvAnswers.of(csv(statistics), conditions)
                : Response.ok(statistics)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }

    private static String csv(StatisticsView statistics) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        rows.add(row("TOTAL", "", statistics.total()));
        statistics.lines().forEach(line -> rows.add(row(line.by().name(), line.value(), line.line())));
        return CsvText.of(rows);
    }

    private static List<String> row(String by, String value, Line line) {
        Stream<String> figures = Stream.of(
                        line.requests(),
                        line.statements(),
                        line.askedSeconds(),
                        line.givenSeconds(),
                        line.usedSeconds(),
                        line.overrunSeconds())
                .map(String::valueOf);
        return Stream.concat(Stream.of(by, value), figures).toList();
    }
}
