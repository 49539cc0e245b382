package org.rostrum.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process beside what is measured; its output is kept in a file. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * @param answering what it answers with any status once it is up
     * @throws IllegalStateException if it does not come up
     */
    static Program start(List<String> command, Map<String, String> environment, Path log, String answering)
            throws IOException, InterruptedException {
        return start(command, environment, log, () -> answers(answering));
    }

    /**
     * @param up whether it can be used
     * @throws IllegalStateException if it does not come up
     */
    public static Program start(List<String> command, Map<String, String> environment, Path log, BooleanSupplier up)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Program program = new Program(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(program::close));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!up.getAsBoolean()) {
            if (!program.process.isAlive() || System.nanoTime() > end) {
                program.close();
                throw new IllegalStateException(
                        "%s did not come up. Its output: %s".formatted(String.join(" ", command), log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return program;
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it at once (SIGKILL), as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
