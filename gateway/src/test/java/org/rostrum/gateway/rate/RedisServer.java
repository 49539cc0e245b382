package org.rostrum.gateway.rate;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server, Debian's, on a free port of 127.0.0.1; it keeps nothing. Where none is installed its tests are not run. */
final class RedisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final List<String> command;
    private Process process;

    /** Skips a test class, and says so, where there is no server. */
    static final class Needed implements ExecutionCondition {
        private static final String MISSING = "NOT RUN: needs a Redis server: apt-get install redis-server";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (program().isPresent()) {
                return ConditionEvaluationResult.enabled("A Redis server is installed.");
            }
            if (context.getTestMethod().isEmpty()) {
                // Surefire counts what was skipped, but does not say why.
                System.out.println(context.getDisplayName() + " " + MISSING);
            }
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }

    /** @param settings as on its command line; {@code PORT} stands for its port */
    RedisServer(String... settings) {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        command = new ArrayList<>(List.of(program().orElseThrow().toString(), "--bind", "127.0.0.1", "--save", ""));
        command.addAll(
                settings.length > 0
                        ? Stream.of(settings)
                                .map(setting -> setting.replace("PORT", Integer.toString(port)))
                                .toList()
                        : List.of("--port", Integer.toString(port)));
        start();
    }

    private static Optional<Path> program() {
        return Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "redis-" + port + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Awaitility.await().atMost(PATIENCE).until(this::isListening);
    }

    private boolean isListening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended; its words are in target/redis-" + port + ".log");
        }
        try (Socket connected = new Socket("127.0.0.1", port)) {
            return connected.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** SIGKILL, as in a crash. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It keeps its connections and answers nothing. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
