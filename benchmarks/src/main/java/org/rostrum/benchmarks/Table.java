package org.rostrum.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.benchmarks.Load.Measured;

/** Rows as they are measured; each is printed at once, and all together at the end. */
final class Table {

    private final String head;
    private final List<String> rows = new ArrayList<>();

    /** A table of work that has a ratio and a goal. */
    Table() {
        this("work", "rate", "p50", "p99", "ratio", "goal");
    }

    Table(String... columns) {
        this.head = "| " + String.join(" | ", columns) + " |\n" + "| --- ".repeat(columns.length) + "|\n";
    }

    /** @param goal empty for a row that others are compared with */
    void add(String work, Measured measured, String ratio, String goal) {
        row(work, rate(measured), time(measured.percentile50()), time(measured.percentile99()), ratio, goal);
    }

    void add(String work, String figure, String goal) {
        row(work, figure, "", "", "", goal);
    }

    /** @param cells one for each column */
    void row(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        rows.add(row);
        System.out.println(row);
    }

    static String rate(Measured measured) {
        return "%,.0f/s".formatted(measured.perSecond());
    }

    /** @param micros microseconds */
    static String time(long micros) {
        return micros < 1_000 ? micros + " µs" : "%.1f ms".formatted(micros / 1_000.0);
    }

    String markdown() {
        return head + String.join("\n", rows) + "\n";
    }
}
