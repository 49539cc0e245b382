package org.rostrum.benchmarks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How much processor time the processes of a stack have used so far; they are this process's children. */
final class Processor {

    /** Processes whose time is counted together. */
    enum Kind {
        GATEWAY,
        SERVICES,
        DATABASE;

        private boolean is(String command) {
            return switch (this) {
                case GATEWAY -> command.contains("/applications/gateway/");
                case SERVICES -> command.contains("-service/quarkus-run.jar");
                case DATABASE -> command.contains("mariadbd") || command.contains("mysqld");
            };
        }
    }

    private final Map<Kind, Long> before = now();

    /** Microseconds of each kind for each of so many calls, made since this was made. */
    Map<Kind, Long> forEachOf(long calls) {
        Map<Kind, Long> each = now();
        each.replaceAll((kind, micros) -> (micros - before.get(kind)) / Math.max(1, calls));
        return each;
    }

    private static Map<Kind, Long> now() {
        Map<Kind, Long> used = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            used.put(
                    kind,
                    ProcessHandle.current()
                            .descendants()
                            .map(ProcessHandle::info)
                            .filter(process -> kind.is(process.commandLine().orElse("")))
                            .mapToLong(process -> process.totalCpuDuration()
                                            .orElse(Duration.ZERO)
                                            .toNanos()
                                    / 1_000)
                            .sum());
        }
        return used;
    }
}
