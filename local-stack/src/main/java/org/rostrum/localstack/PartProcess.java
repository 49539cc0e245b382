package org.rostrum.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running program of the stack and the file it writes its output to. */
final class PartProcess {
    private final Process process;
    private final Path log;
    private volatile boolean stopping;

    private PartProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program whose output goes to the log; the log of the run before is kept beside it.
     *
     * @param environment what is added to this process's own environment
     */
    static PartProcess start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Path previous = log.resolveSibling(log.getFileName() + ".previous");
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // Settings meant for another Keycloak must not reach ours.
            builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new PartProcess(process, log);
        } catch (IOException e) {
            throw new StackException(
                    "Could not start " + command.getFirst() + ": " + e.getMessage() + ". Its log would be " + log, e);
        }
    }

    ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of a process that has ended; 128 + n where signal n ended it. */
    int exitCode() {
        return process.exitValue();
    }

    /** Runs the action when the process ends by itself, not when it is stopped. */
    void onCrash(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!stopping) {
                action.run();
            }
        });
    }

    /** Asks the program to end, and kills it where it has not done so in time. */
    void stop(Duration patience) {
        stopping = true;
        process.destroy();
        awaitExit(patience);
    }

    /** Kills the program at once (SIGKILL), as a crash would. */
    void kill() {
        stopping = true;
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    private void awaitExit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of the log, for an error message. */
    String lastLines(int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
