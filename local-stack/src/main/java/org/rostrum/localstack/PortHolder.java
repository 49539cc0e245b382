package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which process listens on a port, where the system tells: Linux by /proc, others by lsof. */
final class PortHolder {
    /** State "LISTEN" in /proc/net/tcp. */
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** "java (process 4711)"; empty where that cannot be known, for instance because it is another user's. */
    static Optional<String> of(int port) {
        return processOf(port).map(PortHolder::describe);
    }

    private static String describe(long pid) {
        String program = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a program");
        return program + " (process " + pid + ")";
    }

    private static Optional<Long> processOf(int port) {
        if (!Files.isDirectory(Path.of("/proc/net"))) {
            return askLsof(port);
        }
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeningSockets(Path.of(table), port))
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> holdsOneOf(pid, sockets))
                        .findFirst();
    }

    private static Stream<String> listeningSockets(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.trim().split("\\s+"))
                    .filter(columns ->
                            columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> "socket:[" + columns[9] + "]");
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> linksToOneOf(descriptor, sockets));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean linksToOneOf(Path descriptor, Set<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static Optional<Long> askLsof(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                    .redirectErrorStream(true)
                    .start();
            try (var reader = lsof.inputReader()) {
                return reader.lines()
                        .filter(line -> line.matches("\\d+"))
                        .map(Long::valueOf)
                        .findFirst();
            }
        } catch (IOException noLsof) {
            return Optional.empty();
        }
    }
}
