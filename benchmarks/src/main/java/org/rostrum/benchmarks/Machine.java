package org.rostrum.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** On what was measured; no names of hosts. */
public final class Machine {

    private Machine() {}

    public static String described() {
        return "%s. %d cores, %s %s, Java %s. Load, database and services share the machine.%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }
}
