package org.rostrum.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.benchmarks.Load.Measured;

/** Rows as they are measured; each is printed at once, and all together at the end. */
final class Table {

    private static final String HEAD =
            "| work | rate | p50 | p99 | ratio | goal |\n| --- | --- | --- | --- | --- | --- |\n";

    private final List<String> rows = new ArrayList<>();

    /** @param goal empty for a row that others are compared with */
    void add(String work, Measured measured, String ratio, String goal) {
        row("| %s | %,.0f/s | %s | %s | %s | %s |"
                .formatted(
                        work,
                        measured.perSecond(),
                        time(measured.percentile50()),
                        time(measured.percentile99()),
                        ratio,
                        goal));
    }

    void add(String work, String figure, String goal) {
        row("| %s | %s | | | | %s |".formatted(work, figure, goal));
    }

    private void row(String row) {
        rows.add(row);
        System.out.println(row);
    }

    private static String time(long micros) {
        return micros < 1_000 ? micros + " µs" : "%.1f ms".formatted(micros / 1_000.0);
    }

    String markdown() {
        return HEAD + String.join("\n", rows) + "\n";
    }
}
